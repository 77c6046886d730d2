import { type SqlBool, sql } from 'kysely';
import { CASE_IN_BRIEF, type CaseInBrief } from '../case-list/case-in-brief.js';
import type { Database } from '../database.js';
import type { DueRequest } from '../due-list.js';
import { cursorOf, limitOf, type Page, pageOf } from '../paging.js';
import { all, caseInScope, inArea } from '../scope.js';
import type { ObligationRow } from './table.js';

/** An obligation with its case in brief. */
export type ObligationEntry = ObligationRow & CaseInBrief;

/** Obligations of effective agreements that are not settled, next due first. */
export async function obligationsDue(db: Database, request: DueRequest): Promise<Page<ObligationEntry>> {
  const { scope, areaCode, dueBy } = request;
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('obligation as o')
    .innerJoin('caseList as c', 'c.caseId', 'o.caseId')
    .selectAll('o')
    .select(CASE_IN_BRIEF)
    .where('o.effectiveAt', 'is not', null)
    .where('o.settledAt', 'is', null)
    .where(caseInScope(scope))
    .where(
      all([
        areaCode !== undefined && inArea('c', areaCode),
        dueBy !== undefined && sql<SqlBool>`o.due_at <= ${dueBy}`,
        cursor && sql<SqlBool>`(o.due_at, o.obligation_id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('o.dueAt')
    .orderBy('o.obligationId')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ dueAt, obligationId }) => [dueAt, obligationId]);
}
