import { sql } from 'kysely';
import type { Database } from '../database.js';

/** A report that names a case whose stream does not name the report. */
export interface StrandedReport {
  readonly reportId: string;
  readonly caseId: string;
}

/** As many as are looked at in one go; the next look finds the others. */
const LIMIT = 100;

/**
 * Reports whose stream says "attached" while the case's stream does not: somebody's request was cut off between the two.
 * Only what was attached in [`from`, `to`) is looked at, so that the question stays cheap.
 */
export async function strandedReports(db: Database, from: string, to: string): Promise<StrandedReport[]> {
  const { rows } = await sql<StrandedReport>`
    SELECT r.report_id AS "reportId", r.case_id AS "caseId"
    FROM read_model.report AS r
    WHERE r.status = 'ATTACHED' AND r.settled_at >= ${from}::timestamptz AND r.settled_at < ${to}::timestamptz
      AND NOT EXISTS (
        SELECT FROM read_model.case_timeline AS e
        WHERE e.case_id = r.case_id AND e.type = 'ReportAttached' AND e.data ->> 'reportId' = r.report_id::text
      )
    ORDER BY r.settled_at
    LIMIT ${LIMIT}
  `.execute(db);
  return rows;
}
