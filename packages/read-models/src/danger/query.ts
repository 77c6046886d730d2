import { CASE_IN_BRIEF, type CaseInBrief } from '../case-list/case-in-brief.js';
import type { Database } from '../database.js';
import { MAX_LIMIT } from '../paging.js';
import { all, caseInScope, inArea, type Scope } from '../scope.js';
import type { DangerRow } from './table.js';

/** An alarm with its case in brief. */
export type DangerEntry = DangerRow & CaseInBrief;

/** Alarms nobody has acknowledged, longest waiting first. */
export async function unansweredDangers(
  db: Database,
  { scope, areaCode }: { readonly scope: Scope; readonly areaCode?: string | undefined },
): Promise<DangerEntry[]> {
  return await db
    .selectFrom('danger as d')
    .innerJoin('caseList as c', 'c.caseId', 'd.caseId')
    .selectAll('d')
    .select(CASE_IN_BRIEF)
    .where('d.acknowledgedAt', 'is', null)
    .where(caseInScope(scope))
    .where(all([areaCode !== undefined && inArea('c', areaCode)]))
    .orderBy('d.acknowledgeBy')
    .limit(MAX_LIMIT)
    .execute();
}
