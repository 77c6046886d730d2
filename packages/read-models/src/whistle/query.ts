import { CASE_IN_BRIEF, type CaseInBrief } from '../case-list/case-in-brief.js';
import type { Database } from '../database.js';
import { MAX_LIMIT } from '../paging.js';
import { all, caseInScope, inArea, type Scope } from '../scope.js';
import type { WhistleRow } from './table.js';

/** A whistle with its case in brief. */
export type WhistleEntry = WhistleRow & CaseInBrief;

/** Whistles that are not closed, next meeting first. */
export async function openWhistles(
  db: Database,
  { scope, areaCode }: { readonly scope: Scope; readonly areaCode?: string | undefined },
): Promise<WhistleEntry[]> {
  return await db
    .selectFrom('whistle as w')
    .innerJoin('caseList as c', 'c.caseId', 'w.caseId')
    .selectAll('w')
    .select(CASE_IN_BRIEF)
    .where('w.closedAt', 'is', null)
    .where(caseInScope(scope))
    .where(all([areaCode !== undefined && inArea('c', areaCode)]))
    .orderBy('w.meetingAt')
    .orderBy('w.whistleId')
    .limit(MAX_LIMIT)
    .execute();
}
