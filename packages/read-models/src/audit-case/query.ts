import { sql } from 'kysely';
import type { CaseSummary } from '../case-list/query.js';
import type { Database } from '../database.js';
import { caseInScope, type Scope } from '../scope.js';

/** A sampled case as a worksheet shows it. */
export type AuditedCase = Pick<
  CaseSummary,
  'caseId' | 'caseNumber' | 'title' | 'typeCode' | 'stage' | 'areaPath' | 'confidentiality'
> & { readonly stratum: string };

/** The cases of a sample that lie in a scope, stratum by stratum. */
export async function auditedCases(
  db: Database,
  { auditId, scope }: { readonly auditId: string; readonly scope: Scope },
): Promise<readonly AuditedCase[]> {
  return await db
    .selectFrom('auditCase as ac')
    .innerJoin('caseList as c', 'c.caseId', 'ac.caseId')
    .select([
      'c.caseId',
      'c.caseNumber',
      'c.title',
      'c.typeCode',
      'c.stage',
      'c.areaPath',
      'c.confidentiality',
      'ac.stratum',
    ])
    .where('ac.auditId', '=', auditId)
    .where(caseInScope(scope))
    .orderBy(sql`ac.stratum, c.case_number, c.case_id`)
    .execute();
}
