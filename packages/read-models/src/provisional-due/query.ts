import type { Database } from '../database.js';
import type { ProvisionalDueRow } from './table.js';

/** Cases with a clock that runs towards a date that may still move, the earliest first. */
export async function provisionalDues(db: Database): Promise<ProvisionalDueRow[]> {
  return await db
    .selectFrom('provisionalDue')
    .selectAll()
    .where('provisional', '=', true)
    .where('running', '=', true)
    .orderBy('dueAt')
    .orderBy('caseId')
    .execute();
}
