import { command } from '../../both/http.js';
import { sendAsOf } from '../as-of.js';
import { type CheckRow, database, type Refusal } from './database.js';
import { tell } from './outbox.js';

/** Checks that were sent are shown for the rest of the round. */
const SHOWN_MS = 86_400_000;

/** Records a check: once this returns nothing loses it. */
export async function keepCheck(row: CheckRow): Promise<void> {
  const db = await database();
  const transaction = db.transaction('checks', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(row), transaction.done]);
  tell();
}

/** The checks an account keeps here, oldest first. */
export async function checksOf(accountId: string): Promise<readonly CheckRow[]> {
  const rows = await (await database()).getAllFromIndex('checks', 'accountId', accountId);
  return rows.toSorted((one, other) => one.keptAt.localeCompare(other.keptAt));
}

/** Takes a check that was made by mistake back, before it was sent. */
export async function forgetCheck(checkId: string): Promise<void> {
  await (await database()).delete('checks', checkId);
  tell();
}

/** True for what has still to be sent. */
export function isCheckWaiting({ sentAt }: CheckRow): boolean {
  return sentAt === undefined;
}

/**
 * Sends the checks that wait, oldest first. Each may be sent twice.
 *
 * @throws whatever keeps everything else from being sent as well
 */
export async function sendChecks(
  accountId: string,
  attempt: (work: () => Promise<void>) => Promise<Refusal | undefined>,
): Promise<void> {
  for (const row of await checksOf(accountId)) {
    if (row.sentAt !== undefined) {
      if (Date.now() - Date.parse(row.sentAt) > SHOWN_MS) await forgetCheck(row.checkId);
      continue;
    }
    if (row.refused !== undefined) continue;
    const refused = await attempt(async () => await send(row));
    await keepCheck({ ...row, ...(refused ? { refused } : { sentAt: new Date().toISOString() }) });
  }
}

async function send({ checkId, areaCode, building, findings, keptAt }: CheckRow): Promise<void> {
  await sendAsOf(keptAt, async (when) => {
    const body = { ...when, place: { areaCode, building }, findings };
    await command({ method: 'PUT', path: `/building-checks/${checkId}`, body });
  });
}
