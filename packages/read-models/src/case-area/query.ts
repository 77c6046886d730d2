import { OPEN_STAGES } from '@linli/case-domain';
import { sql } from 'kysely';
import type { Database } from '../database.js';

/** A case that still belongs to an area which is no more. */
export interface LeftBehind {
  readonly caseId: string;
  readonly areaPath: readonly string[];
  readonly leadUnit: string | null;
  readonly closedArea: string;
  readonly succeededBy: string;
  readonly closedOn: string;
  /** The reorganisation that closed it, or absent where it was closed by itself. */
  readonly closedBy: string | null;
}

/** Open, joined and closed cases go along; what has ended for good stays where it was. */
const MOVING: readonly string[] = [...OPEN_STAGES, 'JOINED', 'CLOSED'];
/** So many at a time; the next turn takes the rest. */
const LIMIT = 200;

/** Cases of areas that were closed by `today`, a day of Asia/Shanghai, and have a successor. */
export async function leftBehind(db: Database, today: string): Promise<LeftBehind[]> {
  const { rows } = await sql<LeftBehind>`
    SELECT DISTINCT ON (c.case_id) c.case_id AS "caseId", c.area_path AS "areaPath", c.lead_unit AS "leadUnit",
      a.code AS "closedArea", a.succeeded_by AS "succeededBy", a.closed_on::text AS "closedOn",
      a.closed_by AS "closedBy"
    FROM read_model.area AS a JOIN read_model.case_list AS c ON c.area_path @> ARRAY[a.code]
    WHERE a.closed_on <= ${today} AND a.succeeded_by IS NOT NULL AND c.stage = ANY(${MOVING})
    ORDER BY c.case_id, cardinality(a.path) LIMIT ${LIMIT}`.execute(db);
  return rows;
}
