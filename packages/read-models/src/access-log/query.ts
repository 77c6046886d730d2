import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all, inArea } from '../scope.js';
import type { AccessLogRow } from './table.js';

export interface AccessLogRequest extends PageRequest {
  /** Only accesses to cases of this area. */
  readonly areaCode: string;
  readonly caseId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An access with the case it was about. */
export type AccessEntry = Omit<AccessLogRow, 'accountDay' | 'revision' | 'position'> & {
  readonly caseNumber: string;
};

/** Accesses to the cases of an area, latest first. */
export async function accessLog(db: Database, request: AccessLogRequest): Promise<Page<AccessEntry>> {
  const { areaCode, caseId, accountId, from, to } = request;
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('accessLog as a')
    .innerJoin('caseList as c', 'c.caseId', 'a.caseId')
    .select([
      'a.accessId',
      'a.kind',
      'a.caseId',
      'c.caseNumber',
      'a.accountId',
      'a.role',
      'a.orgCode',
      'a.accessedAt',
      'a.purpose',
      'a.note',
      'a.fields',
      'a.personRef',
    ])
    .where(
      all([
        inArea('c', areaCode),
        caseId !== undefined && sql<SqlBool>`a.case_id = ${caseId}::uuid`,
        accountId !== undefined && sql<SqlBool>`a.account_id = ${accountId}`,
        from !== undefined && sql<SqlBool>`a.accessed_at >= ${from}::timestamptz`,
        to !== undefined && sql<SqlBool>`a.accessed_at < ${to}::timestamptz`,
        cursor &&
          sql<SqlBool>`(a.accessed_at, a.access_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('a.accessedAt', 'desc')
    .orderBy('a.accessId', 'desc')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ accessedAt, accessId }) => [accessedAt, accessId]);
}
