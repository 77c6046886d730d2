import type { Report } from '@linli/contracts';
import { command, get, Refused } from '../../both/http.js';
import { fileReport } from '../file-report.js';
import { settlingSteps } from '../settle-on-spot.js';
import { sendChecks } from './checks.js';
import type { OutboxRow, Refusal } from './database.js';
import { change, dropPhoto, isWaiting, photosOf, rowOf, rowsOf, tidy } from './outbox.js';
import { sendPhoto } from './send-photo.js';

/** How a look at the outbox ended. */
export type Drained = 'all_sent' | 'unreachable' | 'signed_out';

/** What the drain is at: the report of those that wait, counted from one. */
export interface Progress {
  readonly at: number;
  readonly of: number;
}

/**
 * Sends what waits, oldest first: the text, then each photo by itself, then what settles it on the spot. Every request may be
 * repeated, so a lost answer costs nothing. A refusal concerns one report and lets the others go on; where the server cannot
 * be reached all wait. One tab drains at a time.
 */
export async function drain(
  accountId: string,
  tell: (progress: Progress | undefined) => void,
): Promise<Drained> {
  return await alone(async () => {
    try {
      await tidy(accountId);
      const waiting = (await rowsOf(accountId)).filter((row) => isWaiting(row) && row.refused === undefined);
      for (const [index, row] of waiting.entries()) {
        tell({ at: index + 1, of: waiting.length });
        await deliver(row);
      }
      await sendChecks(accountId, attempt);
      return 'all_sent';
    } catch (error) {
      return error instanceof Refused && error.problem.status === 401 ? 'signed_out' : 'unreachable';
    } finally {
      tell(undefined);
    }
  });
}

/** @throws whatever keeps everything else from being sent as well */
async function deliver({ reportId }: OutboxRow): Promise<void> {
  await change(reportId, (row) => ({ ...row, attempts: row.attempts + 1 }));
  const row = await rowOf(reportId);
  if (!row || !isWaiting(row)) return;
  const refused = await attempt(async () => {
    if (!row.textSent) {
      await fileReport(row.draft, row.keptAt);
      await change(reportId, (now) => ({ ...now, textSent: true }));
    }
    for (const photo of await photosOf(row.draft)) {
      if (row.photosSent.includes(photo.hash)) continue;
      await sendPhoto(photo);
      await change(reportId, (now) => ({ ...now, photosSent: [...now.photosSent, photo.hash] }));
      await dropPhoto(reportId, photo.hash);
    }
  });
  if (refused) return await change(reportId, (now) => ({ ...now, refused }));
  const notSettled = await attempt(async () => {
    for (const [index, step] of settlingSteps(row.draft).entries()) {
      if (index < row.stepsDone) continue;
      await command(step);
      await change(reportId, (now) => ({ ...now, stepsDone: index + 1 }));
    }
  });
  const told = await get<Report>(`/reports/${reportId}`);
  await change(reportId, (now) => ({
    ...now,
    ...whatBecameOf(told),
    ...(notSettled && { notSettled }),
    deliveredAt: new Date().toISOString(),
  }));
}

/** Asks what became of reports that were delivered; their number is told as soon as there is one. */
export async function askWhatBecame(accountId: string): Promise<void> {
  for (const { reportId, deliveredAt, caseNumber, status } of await rowsOf(accountId)) {
    if (deliveredAt === undefined || caseNumber !== undefined || status === 'DECLINED') continue;
    const told = await get<Report>(`/reports/${reportId}`).catch(() => undefined);
    if (!told) return;
    if (told.status !== status || told.currentCase)
      await change(reportId, (row) => ({ ...row, ...whatBecameOf(told) }));
  }
}

function whatBecameOf({ status, currentCase }: Report): Partial<OutboxRow> {
  return { status, ...currentCase };
}

/** A refusal of the server that concerns this report alone. Errors of the network and of the server are not. */
async function attempt(work: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused) || !isAboutIt(error.problem.status)) throw error;
    const { title, detail, errors } = error.problem;
    const fields = errors?.map(({ message }) => message).join(' ');
    return { title, ...((fields ?? detail) !== undefined && { detail: fields ?? detail ?? '' }) };
  }
}

/** Not: sign in first, too many requests, or a fault of the server. */
function isAboutIt(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

let isDraining = false;

/** Runs while no other tab does. Where the browser has no locks, other tabs may send as well: repetitions are harmless. */
async function alone(work: () => Promise<Drained>): Promise<Drained> {
  if (isDraining) return 'all_sent';
  isDraining = true;
  try {
    if (!('locks' in navigator)) return await work();
    return await navigator.locks.request('linli-outbox', { ifAvailable: true }, async (lock) =>
      lock ? await work() : 'all_sent',
    );
  } finally {
    isDraining = false;
  }
}
