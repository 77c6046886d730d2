import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ChangeEvent, useId, useState } from 'react';
import { command, Refused } from '../../../both/http.js';
import { Notice } from '../../parts/notice.js';
import { Problem } from '../../parts/problem.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';

/** A year as it is published; whether it can be one is for the server to say. */
interface GivenYear {
  readonly year: number;
  readonly body: { readonly restDays: readonly unknown[]; readonly makeupWorkdays: readonly unknown[] };
}

const PATTERN = `{
  "restDays": [{ "date": "2027-01-01", "name": "元旦" }],
  "makeupWorkdays": ["2027-01-09"],
  "source": "国办发明电〔2026〕9号",
  "publishedOn": "2026-11-05"
}`;

/** 公布一年: from a JSON file, whose days are counted before it is published. */
export function PublishYear() {
  const { rules: t } = useAdminTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const id = useId();
  const [given, setGiven] = useState<GivenYear | 'wrong'>();
  const [round, setRound] = useState(0);
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);

  async function choose({ target: { files } }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = files ?? [];
    setError(undefined);
    setGiven(file && (readYear(await file.text()) ?? 'wrong'));
  }
  async function publish({ year, body }: GivenYear): Promise<void> {
    setBusy(true);
    try {
      await command({ method: 'PUT', path: `/calendars/${year}`, body });
      setGiven(undefined);
      setRound(round + 1);
      void message.success(t.published(year));
      await queryClient.invalidateQueries({ queryKey: ['admin', 'calendars'] });
    } catch (refusal) {
      setError(refusal as Error);
    }
    setBusy(false);
  }
  return (
    <section className="panel dialog-form" aria-label={t.publish}>
      <h2>{t.publish}</h2>
      <p className="quiet">{t.publishAbout}</p>
      <div className="field">
        <label htmlFor={id}>{t.file}</label>
        <input
          key={round}
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event)}
        />
      </div>
      <details>
        <summary>{t.shape}</summary>
        <pre>{PATTERN}</pre>
      </details>
      {given === 'wrong' && <Notice tone="problem" title={t.notCalendar} />}
      {error && <Refusal error={error} />}
      {given !== undefined && given !== 'wrong' && (
        <p className="buttons">
          <span>
            {given.year}: {t.holds(given.body.restDays.length, given.body.makeupWorkdays.length)}
          </span>
          <Button type="primary" loading={busy} onClick={() => void publish(given)}>
            {t.publishYear(given.year)}
          </Button>
        </p>
      )}
    </section>
  );
}

/** The year of a file is the year of its first day off. */
function readYear(text: string): GivenYear | undefined {
  try {
    const body = JSON.parse(text) as GivenYear['body'];
    const [first] = body.restDays as readonly { readonly date?: unknown }[];
    const year = Number(String(first?.date).slice(0, 4));
    return Number.isInteger(year) && Array.isArray(body.makeupWorkdays) ? { year, body } : undefined;
  } catch {
    return undefined;
  }
}

function Refusal({ error }: { readonly error: Error }) {
  const { errors = [] } = error instanceof Refused ? error.problem : {};
  return (
    <Problem error={error}>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            {field}: {message}
          </li>
        ))}
      </ul>
    </Problem>
  );
}
