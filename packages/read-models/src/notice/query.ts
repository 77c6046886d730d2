import { OPEN_STAGES } from '@linli/case-domain';
import { type SqlBool, sql } from 'kysely';
import { CASE_IN_BRIEF, type CaseInBrief } from '../case-list/case-in-brief.js';
import type { Database } from '../database.js';
import type { DueRequest } from '../due-list.js';
import { cursorOf, limitOf, type Page, pageOf } from '../paging.js';
import { all, caseInScope, inArea } from '../scope.js';
import type { NoticeRow } from './table.js';

/** A notice with its case in brief. */
export type NoticeEntry = NoticeRow & CaseInBrief;

/** Notices with open items of cases that are still in work, next recheck first. `dueBy` is about the recheck. */
export async function noticesToRecheck(db: Database, request: DueRequest): Promise<Page<NoticeEntry>> {
  const { scope, areaCode, dueBy } = request;
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('notice as n')
    .innerJoin('caseList as c', 'c.caseId', 'n.caseId')
    .selectAll('n')
    .select(CASE_IN_BRIEF)
    .where(sql<SqlBool>`n.open_items <> '{}'`)
    .where('c.stage', 'in', OPEN_STAGES)
    .where(caseInScope(scope))
    .where(
      all([
        areaCode !== undefined && inArea('c', areaCode),
        dueBy !== undefined && sql<SqlBool>`n.recheck_due_at <= ${dueBy}`,
        cursor &&
          sql<SqlBool>`(n.recheck_due_at, n.notice_id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('n.recheckDueAt')
    .orderBy('n.noticeId')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ recheckDueAt, noticeId }) => [recheckDueAt, noticeId]);
}
