import { caseListView } from '../case-list/project.js';
import { type CaseListRequest, type CaseSummary, caseList } from '../case-list/query.js';
import type { Database } from '../database.js';
import type { Page } from '../paging.js';
import type { Scope } from '../scope.js';
import { inThePast } from './in-the-past.js';
import type { Moment } from './moment.js';

/** Cases of a moment of the past. */
export interface PastCasesRequest extends CaseListRequest, Moment {
  readonly scope: Scope;
}

/**
 * A page of the cases in scope that matched the filter at a moment. Who may see which is decided by today.
 *
 * @throws TooManyCases
 */
export async function pastCases(db: Database, request: PastCasesRequest): Promise<Page<CaseSummary>> {
  const { scope, filter, at, asKnown } = request;
  const cases = { scope, areaCode: filter?.areaCode ?? null, lies: 'now', at, asKnown } as const;
  return await inThePast(db, cases, [caseListView], (past) =>
    caseList(past.withSchema('pg_temp'), { ...request, scope: null }),
  );
}
