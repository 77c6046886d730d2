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

/** Steps that have come by `now`, oldest first in each kind: what the reactor has to do. */
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
  if (after) {
    const { stepAt, subject, clock, of } = after;
    query = query.where(
      sql<SqlBool>`(next_step_at, subject, clock, of) > (${stepAt}::timestamptz, ${subject}::uuid, ${clock}, ${of})`,
    );
  }
  const rows = await query.execute();
  return rows.map(({ step, stepAt, ...row }) => ({ ...row, kind, step: step ?? 0, stepAt: stepAt ?? now }));
}
