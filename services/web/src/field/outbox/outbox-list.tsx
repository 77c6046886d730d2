import { useEffect, useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { sayMoment } from '../../both/moments.js';
import { useTexts } from '../texts.js';
import type { OutboxRow } from './database.js';
import { change, isWaiting } from './outbox.js';
import type { Outbox } from './use-outbox.js';

/** What was reported from this phone: what waits first, what was delivered after it. */
export function OutboxList({
  outbox: { rows, sendNow },
  onEdit,
}: {
  readonly outbox: Outbox;
  readonly onEdit: (row: OutboxRow) => void;
}) {
  const { outbox: t } = useTexts();
  const newestFirst = rows.toReversed();
  const sorted = [...newestFirst.filter(isWaiting), ...newestFirst.filter((row) => !isWaiting(row))];
  return (
    <section aria-label={t.list}>
      {sorted.length === 0 && <p className="card quiet">{t.empty}</p>}
      <ul className="outbox">
        {sorted.map((row) => (
          <Row key={row.reportId} row={row} onSend={sendNow} onEdit={() => onEdit(row)} />
        ))}
      </ul>
      <Room />
    </section>
  );
}

interface RowProps {
  readonly row: OutboxRow;
  readonly onSend: () => void;
  readonly onEdit: () => void;
}

function Row({ row, onSend, onEdit }: RowProps) {
  const { outbox: t } = useTexts();
  const { language } = useLanguage();
  const { draft, where, keptAt, reportId, refused, notSettled, deletedAt, attempts, photosSent } = row;
  if (deletedAt !== undefined) {
    return (
      <li className="card">
        <p>{t.deleted(where)}</p>
        <button type="button" onClick={() => void change(reportId, restored)}>
          {t.undo}
        </button>
      </li>
    );
  }
  const waits = isWaiting(row);
  return (
    <li
      className={waits ? 'card waits' : 'card'}
      data-report={reportId}
      data-state={waits ? 'kept' : 'delivered'}
    >
      <p className="what">{draft.text}</p>
      <p className="quiet">
        {where} · {sayMoment(language, keptAt)}
        {draft.photos.length > 0 && ` · ${t.photos(photosSent.length, draft.photos.length)}`}
      </p>
      <p className={waits ? 'state kept' : 'state delivered'}>
        {waits ? t.kept : t.became(row.status ?? 'PENDING', row.caseNumber)}
        {waits && attempts > 0 && refused === undefined && ` · ${t.attempts(attempts)}`}
      </p>
      {refused && <Said title={refused.title} detail={refused.detail} />}
      {notSettled && <Said title={t.notSettled} detail={`${notSettled.title} ${notSettled.detail ?? ''}`} />}
      {row.caseId !== undefined && (
        <a className="button" href={`/cases/${row.caseId}`}>
          {t.open}
        </a>
      )}
      {waits && (
        <div className="row-buttons">
          <button type="button" onClick={() => void change(reportId, withoutRefusal).then(onSend)}>
            {t.sendNow}
          </button>
          {!row.textSent && (
            <>
              <button type="button" onClick={onEdit}>
                {t.edit}
              </button>
              <button type="button" onClick={() => void change(reportId, deleted)}>
                {t.delete}
              </button>
            </>
          )}
        </div>
      )}
    </li>
  );
}

function Said({ title, detail }: { readonly title: string; readonly detail: string | undefined }) {
  return (
    <div className="problem">
      <strong>{title}</strong>
      {detail !== undefined && <p>{detail}</p>}
    </div>
  );
}

/** How much room the phone still has: photos that wait need it. */
function Room() {
  const { outbox: t } = useTexts();
  const [room, setRoom] = useState<{ used: number; quota: number }>();
  useEffect(() => {
    void navigator.storage?.estimate().then(({ usage = 0, quota = 0 }) => setRoom({ used: usage, quota }));
  }, []);
  if (!room || room.quota === 0) return null;
  return <p className="quiet room">{t.room(megabytes(room.used), megabytes(room.quota))}</p>;
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toLocaleString('en-US', { maximumFractionDigits: 0 });
}

function deleted(row: OutboxRow): OutboxRow {
  return { ...row, deletedAt: new Date().toISOString() };
}

function restored(row: OutboxRow): OutboxRow {
  const { deletedAt: _, ...rest } = row;
  return rest;
}

function withoutRefusal(row: OutboxRow): OutboxRow {
  const { refused: _, ...rest } = row;
  return rest;
}
