import type { Area, CaseType, Session } from '@linli/contracts';
import { type SubmitEvent, useEffect, useState } from 'react';

import { AreaSelect } from './area-select.js';
import { type Draft, keepDraft } from './draft.js';
import { fileReport } from './file-report.js';
import { aboutField, ProblemBox } from './problem-box.js';
import { useTexts } from './texts.js';
import { TypeTiles } from './type-tiles.js';

interface Props {
  readonly session: Session;
  readonly areas: readonly Area[];
  readonly types: readonly CaseType[];
  readonly first: Draft;
  readonly onFiled: (draft: Draft) => void;
}

/** 登记诉求 in one screen, for one thumb. Every change is kept on the phone at once. */
export function ReportForm({ session: { accountId }, areas, types, first, onFiled }: Props) {
  const { form: t } = useTexts();
  const [draft, setDraft] = useState(first);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<Error>();
  const placed = areas.some(({ code }) => code === draft.areaCode);
  const written = draft.text.trim() !== '';

  useEffect(() => {
    if (draft !== first) keepDraft(accountId, draft);
  }, [accountId, draft, first]);

  function change(part: Partial<Draft>): void {
    setDraft((present) => ({ ...present, ...part }));
  }

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (!placed || !written) {
      event.currentTarget.querySelector<HTMLElement>(placed ? '[name=text]' : '[name=area]')?.focus();
      return;
    }
    setBusy(true);
    try {
      await fileReport(draft);
      onFiled(draft);
    } catch (refusal) {
      setError(refusal as Error);
      setBusy(false);
    }
  }

  const placeError = checked && !placed ? t.mustPlace : aboutField(error, '/place/areaCode');
  const textError = checked && !written ? t.mustWrite : aboutField(error, '/text');
  const buildingError = aboutField(error, '/place/building');
  const phoneError = aboutField(error, '/reporter/phone');

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {error && <ProblemBox error={error} />}
      <TypeTiles
        accountId={accountId}
        types={types}
        value={draft.typeCode}
        onChange={(typeCode) => change({ typeCode })}
      />
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
            aria-invalid={buildingError !== undefined}
            value={draft.building}
            onChange={({ target }) => change({ building: target.value })}
          />
          {buildingError !== undefined && <span className="field-error">{buildingError}</span>}
        </label>
      </fieldset>
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
            aria-invalid={phoneError !== undefined}
            value={draft.phone}
            onChange={({ target }) => change({ phone: target.value })}
          />
          {phoneError !== undefined && <span className="field-error">{phoneError}</span>}
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
