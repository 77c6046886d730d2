import type { AttemptReason } from '@linli/case-domain';
import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { all, caseInScope, inArea, type Scope } from '../scope.js';

export interface AttemptsAtCasesRequest {
  readonly scope: Scope;
  readonly areaCode: string;
  readonly reasons: readonly AttemptReason[];
  /** Tried in [from, to). */
  readonly from: string;
  readonly to: string;
}

/** Where a case stood when something was tried on it. Not who it was. */
export interface AttemptAtCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly revision: number;
  readonly at: string;
}

/** What was tried on the cases of an area for one of these reasons, latest first. */
export async function attemptsAtCases(
  db: Database,
  { scope, areaCode, reasons, from, to }: AttemptsAtCasesRequest,
): Promise<readonly AttemptAtCase[]> {
  const rows = await db
    .selectFrom('attempt as t')
    .innerJoin('caseList as c', 'c.caseId', 't.caseId')
    .select(['c.caseId', 'c.caseNumber', 't.atRevision', 't.triedAt as at'])
    .where(
      all([
        caseInScope(scope),
        inArea('c', areaCode),
        sql<SqlBool>`t.reason = ANY(${reasons}::text[])`,
        sql<SqlBool>`t.tried_at >= ${from}::timestamptz AND t.tried_at < ${to}::timestamptz`,
      ]),
    )
    .orderBy('t.triedAt', 'desc')
    .orderBy('t.attemptId', 'desc')
    .execute();
  return rows.map(({ atRevision, ...row }) => ({ ...row, revision: atRevision ?? 0 }));
}
