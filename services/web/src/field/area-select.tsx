import type { Area } from '@linli/contracts';
import { useTexts } from './texts.js';

interface Props {
  readonly areas: readonly Area[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (areaCode: string) => void;
}

/** Communities with their grids, in the phone's own list. */
export function AreaSelect({ areas, value, error, onChange }: Props) {
  const { form: t } = useTexts();
  const communities = areas.filter(({ level }) => level === 'community');
  return (
    <label>
      {t.area}
      <select
        name="area"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : 'area-error'}
      >
        {!areas.some(({ code }) => code === value) && <option value="">{t.chooseArea}</option>}
        {communities.map((community) => (
          <optgroup key={community.code} label={community.name}>
            <option value={community.code}>{community.name}</option>
            {areas
              .filter(({ parentCode }) => parentCode === community.code)
              .map((grid) => (
                <option key={grid.code} value={grid.code}>
                  {community.name} · {grid.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {error !== undefined && (
        <span className="field-error" id="area-error">
          {error}
        </span>
      )}
    </label>
  );
}
