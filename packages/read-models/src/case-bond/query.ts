import { OPEN_STAGES, type Stage } from '@linli/case-domain';
import { sql } from 'kysely';
import type { Database } from '../database.js';

/** A case by what people call it. */
export interface CurrentCase {
  readonly caseId: string;
  readonly caseNumber: string;
}

/** A join one side of which has told and the other has not, as the joining case tells it. */
export interface HalfJoined {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly joinId: string;
  readonly into: string;
  /** It was undone, and the other case still holds it. */
  readonly undone: boolean;
}

/** A child and its parent, where the parent does not know how the child stands. */
export interface UnfollowedChild {
  readonly parentId: string;
  readonly childId: string;
  readonly childNumber: string;
  readonly stage: Stage;
  readonly reopenCount: number;
  /** The parent has not even heard that it was opened. */
  readonly unknown: boolean;
}

/** Joins are one hop; more would be the work of two requests at once, and are followed as well. */
const MOST_HOPS = 5;
/** So many at a time; the next turn takes the rest. */
const LIMIT = 100;

/** Where a case goes on: itself, or the case it was joined into. Undefined for a case that does not exist. */
export async function currentCase(db: Database, caseId: string): Promise<CurrentCase | undefined> {
  const { rows } = await sql<CurrentCase>`
    WITH RECURSIVE way AS (
      SELECT ${caseId}::uuid AS case_id, 0 AS hops
      UNION ALL
      SELECT b.other_case_id, way.hops + 1 FROM way JOIN read_model.case_bond AS b
        ON b.case_id = way.case_id AND b.bond = 'joined_into' AND b.ended_at IS NULL
      WHERE way.hops < ${MOST_HOPS}
    )
    SELECT c.case_id AS "caseId", c.case_number AS "caseNumber"
    FROM way JOIN read_model.case_list AS c ON c.case_id = way.case_id
    ORDER BY way.hops DESC LIMIT 1`.execute(db);
  return rows[0];
}

/** Joins that a cut-off request has left half done. */
export async function halfJoined(db: Database): Promise<HalfJoined[]> {
  const { rows } = await sql<HalfJoined>`
    SELECT j.case_id AS "caseId", c.case_number AS "caseNumber", j.bond_id AS "joinId",
      j.other_case_id AS "into", j.ended_at IS NOT NULL AS undone
    FROM read_model.case_bond AS j
    JOIN read_model.case_list AS c ON c.case_id = j.case_id
    LEFT JOIN read_model.case_bond AS t
      ON t.case_id = j.other_case_id AND t.bond_id = j.bond_id AND t.bond = 'took_in'
    WHERE j.bond = 'joined_into'
      AND ((j.ended_at IS NULL AND t.case_id IS NULL)
        OR (j.ended_at IS NOT NULL AND t.case_id IS NOT NULL AND t.ended_at IS NULL))
    ORDER BY j.since LIMIT ${LIMIT}`.execute(db);
  return rows;
}

/** Children whose parent has to be told. A joined child stands where the case stands it goes on in. */
export async function unfollowedChildren(db: Database): Promise<UnfollowedChild[]> {
  const { rows } = await sql<UnfollowedChild>`
    SELECT k.other_case_id AS "parentId", k.case_id AS "childId", c.case_number AS "childNumber",
      coalesce(host.stage, c.stage) AS stage, c.reopen_count AS "reopenCount", p.case_id IS NULL AS unknown
    FROM read_model.case_bond AS k
    JOIN read_model.case_list AS c ON c.case_id = k.case_id
    JOIN read_model.case_list AS parent ON parent.case_id = k.other_case_id
    LEFT JOIN read_model.case_bond AS p
      ON p.case_id = k.other_case_id AND p.bond_id = k.case_id AND p.bond = 'parent_of'
    LEFT JOIN read_model.case_bond AS j
      ON j.case_id = k.case_id AND j.bond = 'joined_into' AND j.ended_at IS NULL
    LEFT JOIN read_model.case_list AS host ON host.case_id = j.other_case_id
    WHERE k.bond = 'child_of' AND parent.stage = ANY(${OPEN_STAGES})
      AND (p.case_id IS NULL
        OR (p.ended_at IS NULL) <> (coalesce(host.stage, c.stage) = ANY(${OPEN_STAGES})))
    ORDER BY k.since LIMIT ${LIMIT}`.execute(db);
  return rows;
}
