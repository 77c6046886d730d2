import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import type { ClockRow } from './table.js';

/** A step that is due, of one clock. */
export interface DueClock extends Pick<ClockRow, 'subject' | 'clock' | 'of' | 'dueAt'> {
  readonly kind: 'case' | 'report';
  readonly step: number;
  readonly stepAt: string;
}

/** Where a page of due steps ended. */
export type DueClockCursor = Pick<DueClock, 'kind' | 'stepAt' | 'subject' | 'clock' | 'of'>;

/** Steps that have come by `now`, oldest first: what the reactor has to do. */
export async function dueClocks(
  db: Database,
  { now, limit, after }: { readonly now: string; readonly limit: number; readonly after?: DueClockCursor },
): Promise<DueClock[]> {
  const cases = after?.kind === 'report' ? [] : await dueIn(db, 'clock', 'case', now, limit, after);
  if (cases.length === limit) return cases;
  const rest = limit - cases.length;
  const seen = after?.kind === 'report' ? after : undefined;
  return [...cases, ...(await dueIn(db, 'reportClock', 'report', now, rest, seen))];
}

async function dueIn(
  db: Database,
  table: 'clock' | 'reportClock',
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
