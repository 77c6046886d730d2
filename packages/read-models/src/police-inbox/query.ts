import { type SqlBool, sql } from 'kysely';
import { CASE_IN_BRIEF, type CaseInBrief } from '../case-list/case-in-brief.js';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all, caseInScope, type Scope } from '../scope.js';
import type { HandoverStatus, PoliceInboxRow } from './table.js';

export interface PoliceInboxRequest extends PageRequest {
  readonly scope: Scope;
  readonly station: string;
  readonly statuses?: readonly HandoverStatus[] | undefined;
}

/** A hand-over with its case in brief. */
export type PoliceInboxEntry = PoliceInboxRow & CaseInBrief;

/** What was handed to a police station, newest first. */
export async function policeInbox(
  db: Database,
  request: PoliceInboxRequest,
): Promise<Page<PoliceInboxEntry>> {
  const { scope, station, statuses } = request;
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('policeInbox as p')
    .innerJoin('caseList as c', 'c.caseId', 'p.caseId')
    .selectAll('p')
    .select(CASE_IN_BRIEF)
    .where('p.station', '=', station)
    .where(caseInScope(scope))
    .where(
      all([
        statuses && sql<SqlBool>`p.status = ANY(${statuses})`,
        cursor &&
          sql<SqlBool>`(p.handed_at, p.handover_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('p.handedAt', 'desc')
    .orderBy('p.handoverId', 'desc')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ handedAt, handoverId }) => [handedAt, handoverId]);
}
