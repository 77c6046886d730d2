import { caseListView } from '../case-list/project.js';
import { type CaseListRequest, type CaseSummary, caseList } from '../case-list/query.js';
import type { Database } from '../database.js';
import type { Page } from '../paging.js';
import type { AnyRow } from '../projection/view.js';
import type { Scope } from '../scope.js';
import type { Moment } from './moment.js';
import { beginPast, foldedParts } from './past-tables.js';
import { standInOnce } from './stand-in.js';

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
  return await db.connection().execute(async (past) => {
    const moved = await beginPast(past, cases);
    await standInOnce(past, caseListView, rowsOf(foldedParts(past, cases, moved, [caseListView])));
    return await caseList(past.withSchema('pg_temp'), { ...request, scope: null });
  });
}

async function* rowsOf(parts: ReturnType<typeof foldedParts>): AsyncGenerator<readonly AnyRow[]> {
  for await (const part of parts) yield part.get(caseListView) ?? [];
}
