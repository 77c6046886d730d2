import { OPEN_STAGES } from '@linli/case-domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all, inArea, reportInScope, type Scope } from '../scope.js';
import type { ReportRow, ReportStatus } from './table.js';

export interface ReportListRequest extends PageRequest {
  readonly scope: Scope;
  readonly areaCode?: string | undefined;
  readonly statuses?: readonly ReportStatus[] | undefined;
}

/** Reports that probably speak of one thing: same community, building and type, waiting for a decision. */
export interface PendingGroup {
  readonly areaPath: readonly string[];
  readonly building: string | null;
  readonly typeCode: string | null;
  readonly reportIds: readonly string[];
  readonly urgent: boolean;
  readonly firstFiledAt: string;
  /** Open cases of the same place and type a report could be attached to, newest first. */
  readonly openCases: readonly string[];
}

/** Groups beyond this many are not what one can look at. */
const MAX_GROUPS = 200;

/** Reports in scope, oldest first. */
export async function reportList(db: Database, request: ReportListRequest): Promise<Page<ReportRow>> {
  const { scope, areaCode, statuses } = request;
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('report as r')
    .selectAll()
    .where(reportInScope(scope))
    .where(
      all([
        areaCode !== undefined && inArea('r', areaCode),
        statuses && sql<SqlBool>`r.status = ANY(${statuses})`,
        cursor && sql<SqlBool>`(r.filed_at, r.report_id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('r.filedAt')
    .orderBy('r.reportId')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ filedAt, reportId }) => [filedAt, reportId]);
}

/** One report; with a scope only if it lies in it. */
export async function reportById(
  db: Database,
  reportId: string,
  scope?: Scope,
): Promise<ReportRow | undefined> {
  const query = db.selectFrom('report as r').selectAll().where('r.reportId', '=', reportId);
  return await (scope ? query.where(reportInScope(scope)) : query).executeTakeFirst();
}

/** The reports of a case, oldest first. Whoever asks has been found to be allowed to see the case. */
export async function reportsOfCase(db: Database, caseId: string): Promise<ReportRow[]> {
  return await db
    .selectFrom('report')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('filedAt')
    .orderBy('reportId')
    .execute();
}

/** The report that was imported from this row of another system. */
export async function reportBySource(
  db: Database,
  system: string,
  key: string,
): Promise<ReportRow | undefined> {
  return await db
    .selectFrom('report')
    .selectAll()
    .where('sourceSystem', '=', system)
    .where('sourceKey', '=', key)
    .orderBy('position')
    .executeTakeFirst();
}

/** What waits for a decision in an area, grouped by place and type, urgent and oldest first. */
export async function pendingGroups(
  db: Database,
  { scope, areaCode }: { readonly scope: Scope; readonly areaCode: string | null },
): Promise<PendingGroup[]> {
  const { rows } = await sql<PendingGroup>`
    WITH waiting AS (
      SELECT r.area_path, r.building, r.type_code, array_agg(r.report_id::text ORDER BY r.filed_at) AS report_ids,
        bool_or(r.urgent) AS urgent, min(r.filed_at) AS first_filed_at
      FROM read_model.report AS r
      WHERE r.status = 'PENDING' AND ${inArea('r', areaCode)} AND ${reportInScope(scope)}
      GROUP BY r.area_path, r.building, r.type_code
    )
    SELECT waiting.*, ${openCasesLike('waiting')} AS open_cases
    FROM waiting ORDER BY urgent DESC, first_filed_at LIMIT ${MAX_GROUPS}`.execute(db);
  return rows;
}

/** The community's column leads to an index; a case outside any community has no neighbours to look for. */
function openCasesLike(alias: string): RawBuilder<string[]> {
  const group = sql.table(alias);
  return sql`ARRAY(
    SELECT o.case_id::text FROM read_model.case_list AS o
    WHERE o.community_code = ANY(${group}.area_path) AND o.area_path = ${group}.area_path AND o.type_code = ${group}.type_code
      AND o.place ->> 'building' IS NOT DISTINCT FROM ${group}.building AND o.stage = ANY(${OPEN_STAGES})
    ORDER BY o.opened_at DESC LIMIT 5)`;
}
