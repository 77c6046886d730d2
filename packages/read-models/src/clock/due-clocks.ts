import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import type { ClockRow } from './table.js';

/** A step that is due, of one clock. */
export interface DueClock extends Pick<ClockRow, 'subject' | 'clock' | 'of' | 'dueAt'> {
  readonly kind: 'case' | 'report' | 'visit';
  readonly step: number;
  readonly stepAt: string;
}

/** Where a page of due steps ended. */
export type DueClockCursor = Pick<DueClock, 'kind' | 'stepAt' | 'subject' | 'clock' | 'of'>;

/** Whose clocks are asked, in this order. */
const TABLES = [
  ['case', 'clock'],
  ['report', 'reportClock'],
  ['visit', 'visitClock'],
] as const;
type ClockTable = (typeof TABLES)[number][1];

/** How long nothing late must have been recorded before something that was due in the past follows. */
const SETTLED_AFTER_MS = 60_000;

/**
 * Steps that have come by `now`, oldest first in each kind: what the reactor has to do. A case or report of which something
 * late was recorded within the last minute is left alone: a history that is being entered, by an import or a phone that has
 * its signal back, may go on to tell that what was due was done in time.
 */
export async function dueClocks(
  db: Database,
  { now, limit, after }: { readonly now: string; readonly limit: number; readonly after?: DueClockCursor },
): Promise<DueClock[]> {
  const found: DueClock[] = [];
  const reached = TABLES.findIndex(([kind]) => kind === after?.kind);
  for (const [kind, table] of TABLES.slice(Math.max(reached, 0))) {
    const seen = kind === after?.kind ? after : undefined;
    found.push(...(await dueIn(db, table, kind, now, limit - found.length, seen)));
    if (found.length === limit) break;
  }
  return found;
}

async function dueIn(
  db: Database,
  table: ClockTable,
  kind: DueClock['kind'],
  now: string,
  limit: number,
  after?: DueClockCursor,
): Promise<DueClock[]> {
  let query = db
    .selectFrom(table)
    .select(['subject', 'clock', 'of', 'dueAt', 'nextStep as step', 'nextStepAt as stepAt'])
    .where('nextStepAt', '<=', now)
    .orderBy('nextStepAt')
    .orderBy('subject')
    .orderBy('clock')
    .orderBy('of')
    .limit(limit);
  if (kind !== 'visit') query = query.where((of) => of.not(of.exists(lateJustNow(db, kind, now))));
  if (after) {
    const { stepAt, subject, clock, of } = after;
    query = query.where(
      sql<SqlBool>`(next_step_at, subject, clock, of) > (${stepAt}::timestamptz, ${subject}::uuid, ${clock}, ${of})`,
    );
  }
  const rows = await query.execute();
  return rows.map(({ step, stepAt, ...row }) => ({ ...row, kind, step: step ?? 0, stepAt: stepAt ?? now }));
}

/** Whether something late was recorded just now of the subject of the clock that is looked at. */
function lateJustNow(db: Database, kind: 'case' | 'report', now: string) {
  const since = new Date(Date.parse(now) - SETTLED_AFTER_MS).toISOString();
  const subject = sql<string>`subject`;
  return kind === 'case'
    ? db
        .selectFrom('caseTimeline')
        .select('caseTimeline.caseId')
        .where('caseTimeline.caseId', '=', subject)
        .where('caseTimeline.lateEntry', '=', true)
        .where('caseTimeline.recordedAt', '>', since)
    : db
        .selectFrom('report')
        .select('report.reportId')
        .where('report.reportId', '=', subject)
        .where('report.lateEntry', '=', true)
        .where('report.filedAt', '>', since);
}
