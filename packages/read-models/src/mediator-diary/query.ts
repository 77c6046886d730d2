import { type SqlBool, sql } from 'kysely';
import { CASE_IN_BRIEF, type CaseInBrief } from '../case-list/case-in-brief.js';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all, caseInScope, inArea, type Scope } from '../scope.js';
import type { SessionRow } from './table.js';

export interface SessionsRequest extends PageRequest {
  readonly scope: Scope;
  /** Only this mediator's. */
  readonly mediatorId?: string | undefined;
  readonly areaCode?: string | undefined;
  /** Starting in [from, to). */
  readonly from: string;
  readonly to: string;
}

/** A session with its mediator and its case in brief. */
export type SessionEntry = SessionRow & CaseInBrief & { readonly mediatorId: string | null };

/** Mediation sessions of a time, by start. */
export async function mediationSessions(db: Database, request: SessionsRequest): Promise<Page<SessionEntry>> {
  const { scope, mediatorId, areaCode, from, to } = request;
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('mediatorDiary as s')
    .innerJoin('caseList as c', 'c.caseId', 's.caseId')
    .leftJoin('mediation as m', (join) =>
      join.onRef('m.caseId', '=', 's.caseId').onRef('m.mediationId', '=', 's.mediationId'),
    )
    .selectAll('s')
    .select('m.mediatorId')
    .select(CASE_IN_BRIEF)
    .where('s.startsAt', '>=', from)
    .where('s.startsAt', '<', to)
    .where(caseInScope(scope))
    .where(
      all([
        mediatorId !== undefined && sql<SqlBool>`m.mediator_id = ${mediatorId}`,
        areaCode !== undefined && inArea('c', areaCode),
        cursor && sql<SqlBool>`(s.starts_at, s.session_id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('s.startsAt')
    .orderBy('s.sessionId')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ startsAt, sessionId }) => [startsAt, sessionId]);
}
