import type { OutboxRow } from './outbox/database.js';
import { useTexts } from './texts.js';

interface Props {
  /** Absent for the moment until it has been read back. */
  readonly row: OutboxRow | undefined;
  readonly onAnother: () => void;
  readonly onList: () => void;
}

/** What was handed in is on this phone; the words change once it has arrived, and not before. */
export function HandedIn({ row, onAnother, onList }: Props) {
  const { sent: t, outbox } = useTexts();
  const isDelivered = row?.deliveredAt !== undefined;
  return (
    <section className="card sent" aria-live="polite">
      <h1>{isDelivered ? t.title : outbox.kept}</h1>
      <p>{isDelivered ? t.text(row.where) : t.keptText}</p>
      {row?.caseNumber !== undefined && <p>{outbox.became(row.status ?? '', row.caseNumber)}</p>}
      {row?.refused && (
        <div className="problem">
          <strong>{row.refused.title}</strong>
          <p>{row.refused.detail}</p>
        </div>
      )}
      {row?.notSettled && (
        <div className="problem">
          <strong>{outbox.notSettled}</strong>
          <p>
            {row.notSettled.title} {row.notSettled.detail}
          </p>
        </div>
      )}
      <button className="primary" type="button" onClick={onAnother}>
        {t.another}
      </button>
      <button type="button" onClick={onList}>
        {t.mine}
      </button>
    </section>
  );
}
