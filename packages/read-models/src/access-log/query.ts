import type { AccountChange, AttemptAbout, AttemptReason, Confidentiality } from '@linli/case-domain';
import { type SqlBool, sql } from 'kysely';
import type { AccountEventKind } from '../account-event/table.js';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all, inArea } from '../scope.js';
import type { AccessKind, AccessLogRow } from './table.js';

/** What somebody did, or tried: `REFUSED` stands for attempts; and what happened to accounts. */
export type AccessLogKind = AccessKind | 'REFUSED' | AccountEventKind;

export interface AccessLogRequest extends PageRequest {
  /** Only accesses to cases of this area, and attempts from posts in it that are about no case. */
  readonly areaCode: string;
  readonly kinds?: readonly AccessLogKind[] | undefined;
  readonly caseId?: string | undefined;
  readonly caseNumber?: string | undefined;
  readonly accountId?: string | undefined;
  /** Only accesses to restricted cases, as they are classified now. */
  readonly restricted?: boolean | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An access, or an attempt at one, with the case it was about. */
export type AccessEntry = Omit<AccessLogRow, 'accountDay' | 'revision' | 'position' | 'kind' | 'caseId'> & {
  readonly kind: AccessLogKind;
  /** Of an attempt that was about no case: none. */
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly confidentiality: Confidentiality | null;
  /** The following of attempts only. */
  readonly action: string | null;
  readonly code: string | null;
  readonly reason: AttemptReason | null;
  readonly aboutKind: AttemptAbout | null;
  readonly atRevision: number | null;
  readonly times: number;
  /** Of accounts only: what changed, and who did it, if not the owner. */
  readonly change: AccountChange | null;
  readonly actor: string | null;
};

/** Accesses, attempts and what happened to accounts as rows of one form. PostgreSQL carries the conditions on them into each part. */
const entries = sql`(
  SELECT access_id, kind, case_id, account_id, role, org_code, accessed_at, purpose, note, fields, person_ref, document,
    NULL::text AS action, NULL::text AS code, NULL::text AS reason, NULL::text AS about_kind, NULL::integer AS at_revision,
    1 AS times, NULL::text AS change, NULL::text AS actor, NULL::text[] AS area_path
  FROM read_model.access_log
  UNION ALL
  SELECT attempt_id, 'REFUSED', case_id, account_id, role, org_code, tried_at, NULL, NULL, '{}', NULL, NULL,
    action, code, reason, about_kind, at_revision, times, NULL, NULL, area_path
  FROM read_model.attempt
  UNION ALL
  SELECT entry_id, kind, NULL, account_id, role, org_code, happened_at, NULL, NULL, '{}', NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, times, change, nullif(actor, account_id), area_path
  FROM read_model.account_event
)`;

/** Accesses to the cases of an area and what was tried there, latest first. */
export async function accessLog(db: Database, request: AccessLogRequest): Promise<Page<AccessEntry>> {
  const { areaCode, kinds, caseId, caseNumber, accountId, restricted, from, to } = request;
  const cursor = cursorOf(request, 2);
  const wanted = all([
    sql<SqlBool>`CASE WHEN a.case_id IS NULL THEN ${inArea('a', areaCode)} ELSE ${inArea('c', areaCode)} END`,
    kinds !== undefined && sql<SqlBool>`a.kind = ANY(${kinds}::text[])`,
    caseId !== undefined && sql<SqlBool>`a.case_id = ${caseId}::uuid`,
    caseNumber !== undefined && sql<SqlBool>`c.case_number = ${caseNumber}`,
    restricted === true && sql<SqlBool>`c.confidentiality = 'restricted'`,
    accountId !== undefined && sql<SqlBool>`a.account_id = ${accountId}`,
    from !== undefined && sql<SqlBool>`a.accessed_at >= ${from}::timestamptz`,
    to !== undefined && sql<SqlBool>`a.accessed_at < ${to}::timestamptz`,
    cursor && sql<SqlBool>`(a.accessed_at, a.access_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
  ]);
  const { rows } = await sql<AccessEntry>`
    SELECT a.access_id, a.kind, a.case_id, c.case_number, c.confidentiality, a.account_id, a.role, a.org_code,
      a.accessed_at, a.purpose, a.note, a.fields, a.person_ref, a.document, a.action, a.code, a.reason, a.about_kind,
      a.at_revision, a.times, a.change, a.actor
    FROM ${entries} AS a LEFT JOIN read_model.case_list AS c ON c.case_id = a.case_id
    WHERE ${wanted}
    ORDER BY a.accessed_at DESC, a.access_id DESC
    LIMIT ${limitOf(request) + 1}`.execute(db);
  return pageOf(rows, request, ({ accessedAt, accessId }) => [accessedAt, accessId]);
}
