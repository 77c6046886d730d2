import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all, inArea } from '../scope.js';
import type { VisitRow } from './table.js';

export interface VisitsDueRequest extends PageRequest {
  readonly areaCode: string;
  /** Only what is due by then. */
  readonly dueBy?: string | undefined;
}

/** Whoever is visited in an area, the longest due first. */
export async function visitsDue(db: Database, request: VisitsDueRequest): Promise<Page<VisitRow>> {
  const { areaCode, dueBy } = request;
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('visit as v')
    .selectAll()
    .where('v.ended', '=', false)
    .where(
      all([
        inArea('v', areaCode),
        dueBy !== undefined && sql<SqlBool>`v.due_at <= ${dueBy}::timestamptz`,
        cursor && sql<SqlBool>`(v.due_at, v.visits_id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('v.dueAt')
    .orderBy('v.visitsId')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ dueAt, visitsId }) => [dueAt, visitsId]);
}

/** Visits whose report that nobody was met is still to be filed. */
export async function missedWithoutReport(db: Database): Promise<readonly VisitRow[]> {
  return await db
    .selectFrom('visit as v')
    .selectAll()
    .where('v.missedReportId', 'is not', null)
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT FROM read_model.report AS r WHERE r.report_id = v.missed_report_id)`,
    )
    .execute();
}
