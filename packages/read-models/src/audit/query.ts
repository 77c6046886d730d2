import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all, caseInScope, inArea, type Scope } from '../scope.js';
import type { AuditRow } from './table.js';

/** Audits with what they mean for the cases in scope. */
export type ListedAudit = AuditRow & {
  /** Cases of the sample that lie in the scope. */
  readonly sampled: number;
  /** … those somebody looked at. */
  readonly examined: number;
  /** Findings on them nobody has answered. */
  readonly unanswered: number;
};

export interface AuditListRequest extends PageRequest {
  readonly scope: Scope;
}

/** Audits of the scope's area, and those of a larger one that drew a case in scope; latest first. */
export async function audits(db: Database, request: AuditListRequest): Promise<Page<ListedAudit>> {
  const { scope } = request;
  const cursor = cursorOf(request, 2);
  const inScope = sql`SELECT count(*)::int AS sampled, count(*) FILTER (WHERE ac.findings > 0)::int AS examined,
      coalesce(sum(cardinality(ac.unanswered)), 0)::int AS unanswered
    FROM read_model.audit_case AS ac JOIN read_model.case_list AS c ON c.case_id = ac.case_id
    WHERE ac.audit_id = a.audit_id AND ${caseInScope(scope)}`;
  const rows = await db
    .selectFrom('audit as a')
    .innerJoinLateral(
      sql<{ sampled: number; examined: number; unanswered: number }>`(${inScope})`.as('s'),
      (join) => join.onTrue(),
    )
    .selectAll('a')
    .select(['s.sampled', 's.examined', 's.unanswered'])
    .where(
      all([
        sql<SqlBool>`(${inArea('a', scope.areaCode)} OR s.sampled > 0)`,
        cursor && sql<SqlBool>`(a.opened_at, a.audit_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('a.openedAt', 'desc')
    .orderBy('a.auditId', 'desc')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ openedAt, auditId }) => [openedAt, auditId]);
}

/** A case that can be drawn: what it was when it was opened, which never changes. */
export interface SamplingFrameRow {
  readonly caseId: string;
  readonly typeCode: string;
  readonly areaPath: readonly string[];
}

export interface SamplingFrameRequest {
  readonly areaCode: string;
  readonly from: string;
  readonly to: string;
  readonly typeCodes?: readonly string[] | undefined;
  /** Only what stands in the log up to this position. */
  readonly through: bigint;
}

/**
 * The cases opened in an area within [from, to), as they were opened and as the log knew them at a position: the same
 * question has the same answer for ever.
 */
export async function samplingFrame(
  db: Database,
  { areaCode, from, to, typeCodes, through }: SamplingFrameRequest,
): Promise<readonly SamplingFrameRow[]> {
  return await db
    .selectFrom('caseTimeline as o')
    .innerJoin('caseList as c', 'c.caseId', 'o.caseId')
    .select([
      'o.caseId',
      sql<string>`o.data->>'typeCode'`.as('typeCode'),
      sql<readonly string[]>`o.data->'place'->'areaPath'`.as('areaPath'),
    ])
    .where('o.type', '=', 'CaseOpened')
    .where('o.revision', '=', 0)
    .where(
      all([
        sql<SqlBool>`c.opened_at >= ${from}::timestamptz AND c.opened_at < ${to}::timestamptz`,
        sql<SqlBool>`o.position <= ${through}`,
        sql<SqlBool>`o.data->'place'->'areaPath' ? ${areaCode}`,
        typeCodes && sql<SqlBool>`o.data->>'typeCode' = ANY(${typeCodes})`,
      ]),
    )
    .execute();
}
