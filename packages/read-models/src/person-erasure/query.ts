import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all } from '../scope.js';
import type { ErasureStatus, PersonErasureRow } from './table.js';

export interface ErasureListRequest extends PageRequest {
  readonly areaCode: string;
  readonly statuses?: readonly ErasureStatus[] | undefined;
}

/** As many as are finished in one go; the next look finds the others. */
const LIMIT = 100;

/** Erasures of persons everything about whom lies in an area, oldest first. */
export async function personErasures(
  db: Database,
  request: ErasureListRequest,
): Promise<Page<PersonErasureRow>> {
  const { areaCode, statuses } = request;
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('personErasure as e')
    .selectAll()
    .where(
      all([
        sql<SqlBool>`e.area_path @> ARRAY[${areaCode}]::text[]`,
        statuses && sql<SqlBool>`e.status = ANY(${statuses})`,
        cursor &&
          sql<SqlBool>`(e.requested_at, e.erasure_id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('e.requestedAt')
    .orderBy('e.erasureId')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ requestedAt, erasureId }) => [requestedAt, erasureId]);
}

/** Persons who were erased but whose keys are not known to be destroyed. */
export async function unfinishedErasures(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('personErasure')
    .select('personRef')
    .where('status', '=', 'APPROVED')
    .orderBy('decidedAt')
    .limit(LIMIT)
    .execute();
  return rows.map(({ personRef }) => personRef);
}
