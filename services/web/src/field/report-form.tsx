import type { Area, CaseType, Session } from '@linli/contracts';
import { type SubmitEvent, useEffect, useState } from 'react';
import { useLanguage } from '../both/language.js';
import { nameOf } from '../both/reference.js';
import { AreaSelect } from './area-select.js';
import { type Draft, keepDraft } from './draft.js';
import { NearDuplicates } from './near-duplicates.js';
import { PhotoPicker } from './photo-picker.js';
import { ProblemBox } from './problem-box.js';
import { Settling } from './settling.js';
import { useTexts } from './texts.js';
import { TypeTiles } from './type-tiles.js';

interface Props {
  readonly session: Session;
  readonly areas: readonly Area[];
  readonly types: readonly CaseType[];
  readonly first: Draft;
  /** Hands the draft in; it is kept on the phone once this has succeeded. */
  readonly onHandedIn: (draft: Draft) => Promise<void>;
}

/** Roles that settle on the spot what they come across. */
const SETTLERS: readonly Session['role'][] = ['GW', 'CW'];

/** 登记诉求 in one screen, for one thumb. Every change is kept on the phone at once. */
export function ReportForm({ session: { accountId, role }, areas, types, first, onHandedIn }: Props) {
  const { form: t, check } = useTexts();
  const { language } = useLanguage();
  const [draft, setDraft] = useState(first);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<Error>();
  const type = types.find(({ code }) => code === draft.typeCode);
  const missing = whatIsMissing(draft, areas);

  useEffect(() => {
    if (draft !== first) keepDraft(accountId, draft);
  }, [accountId, draft, first]);

  function change(part: Partial<Draft>): void {
    setDraft((present) => ({ ...present, ...part }));
  }

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (missing !== undefined) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${missing}]`)?.focus();
      return;
    }
    setBusy(true);
    try {
      const title = [type && nameOf(type, language), draft.building.trim()].filter(Boolean).join(' ');
      await onHandedIn({ ...draft, settled: { ...draft.settled, title: title.slice(0, 80) } });
    } catch (refusal) {
      setError(refusal as Error);
      setBusy(false);
    }
  }

  const placeError = checked && missing === 'area' ? t.mustPlace : undefined;
  const textError = checked && missing === 'text' ? t.mustWrite : undefined;
  const noteError = checked && missing === 'settled' ? t.mustSay : undefined;
  const typeError = checked && missing === 'type' ? t.mustChoose : undefined;

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {error && <ProblemBox error={error} />}
      {draft.check && (
        <p className="card">
          {check.foundAt(draft.check.topics.map((topic) => check.topics[topic]).join(check.and))}
        </p>
      )}
      <TypeTiles
        accountId={accountId}
        types={types}
        value={draft.typeCode}
        onChange={(typeCode) => change({ typeCode })}
      />
      {typeError !== undefined && <p className="field-error">{typeError}</p>}
      <PhotoPicker draft={draft} onChange={(photos) => change({ photos })} />
      <fieldset>
        <legend>{t.text}</legend>
        <textarea
          name="text"
          rows={4}
          maxLength={2000}
          aria-label={t.text}
          aria-invalid={textError !== undefined}
          aria-describedby="text-note"
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <span className={textError === undefined ? 'quiet' : 'field-error'} id="text-note">
          {textError ?? t.textHint}
        </span>
        <label className="switch urgent">
          <input
            type="checkbox"
            checked={draft.urgent}
            onChange={({ target }) => change({ urgent: target.checked })}
          />
          <span>
            {t.urgent}
            <small>{t.urgentHint}</small>
          </span>
        </label>
      </fieldset>
      <fieldset>
        <legend>{t.place}</legend>
        <AreaSelect
          areas={areas}
          value={draft.areaCode}
          error={placeError}
          onChange={(areaCode) => change({ areaCode })}
        />
        <label>
          {t.building}
          <input
            name="building"
            maxLength={40}
            placeholder={t.buildingHint}
            value={draft.building}
            onChange={({ target }) => change({ building: target.value })}
          />
        </label>
        <NearDuplicates draft={draft} />
      </fieldset>
      {SETTLERS.includes(role) && (
        <Settling
          draft={draft}
          error={noteError}
          onChange={(part) => change({ settled: { ...draft.settled, ...part } })}
        />
      )}
      <details className="reporter" open={draft.name !== '' || draft.phone !== '' || draft.confidential}>
        <summary>{t.reporter}</summary>
        <label>
          {t.name}
          <input
            autoComplete="off"
            maxLength={60}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </label>
        <label>
          {t.phone}
          <input
            type="tel"
            autoComplete="off"
            maxLength={30}
            value={draft.phone}
            onChange={({ target }) => change({ phone: target.value })}
          />
        </label>
        <label className="switch">
          <input
            type="checkbox"
            checked={draft.confidential}
            onChange={({ target }) => change({ confidential: target.checked })}
          />
          <span>
            {t.confidential}
            <small>{t.confidentialHint}</small>
          </span>
        </label>
      </details>
      <div className="submit-bar">
        <span className="quiet" aria-live="polite">
          {draft === first ? '' : t.draft}
        </span>
        <button className="primary" type="submit" disabled={busy}>
          {busy ? t.submitting : t.submit}
        </button>
      </div>
    </form>
  );
}

/** The name of the first field that must be filled in before the report can be handed in. */
function whatIsMissing(
  { areaCode, text, settled, typeCode }: Draft,
  areas: readonly Area[],
): 'type' | 'text' | 'area' | 'settled' | undefined {
  if (text.trim() === '') return 'text';
  if (!areas.some(({ code }) => code === areaCode)) return 'area';
  if (settled.is && typeCode === '') return 'type';
  return settled.is && settled.note.trim() === '' ? 'settled' : undefined;
}
