import type { Draft, Settled } from './draft.js';
import { useTexts } from './texts.js';

interface Props {
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<Settled>) => void;
}

/** 当场化解: what could be put right on the spot needs no second way there. */
export function Settling({ draft: { settled, photos }, error, onChange }: Props) {
  const { settling: t } = useTexts();
  return (
    <fieldset>
      <label className="switch">
        <input
          type="checkbox"
          checked={settled.is}
          onChange={({ target }) => onChange({ is: target.checked })}
        />
        <span>
          {t.title}
          <small>{t.hint}</small>
        </span>
      </label>
      {settled.is && (
        <label>
          {t.how}
          <textarea
            name="settled"
            rows={2}
            maxLength={1000}
            aria-invalid={error !== undefined}
            value={settled.note}
            onChange={({ target }) => onChange({ note: target.value })}
          />
          {error !== undefined && <span className="field-error">{error}</span>}
          {photos.length === 0 && <span className="quiet">{t.photo}</span>}
        </label>
      )}
    </fieldset>
  );
}
