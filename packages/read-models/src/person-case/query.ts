import type { Stage } from '@linli/case-domain';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { ReportStatus } from '../report/table.js';
import { HELD } from './held.js';

interface Named {
  readonly id: string;
  readonly areaPath: readonly string[];
  readonly keptFrom: string;
}

/** A report the person made. */
export interface ReportByPerson extends Named {
  readonly status: ReportStatus;
}

/** A case in which the person is named, as reporter or otherwise. */
export interface CaseWithPerson extends Named {
  readonly stage: Stage;
  readonly typeCode: string;
  readonly typeVersion: number;
  readonly confidentiality: 'normal' | 'confidential_reporter' | 'restricted';
  /** Under legal hold. */
  readonly held: boolean;
  /** It names others who have not been erased. */
  readonly namesOthers: boolean;
}

/** Visits to the person. */
export interface VisitsToPerson extends Named {
  readonly ended: boolean;
}

/** Everything on file in which a person is named. */
export interface PersonFile {
  readonly reports: readonly ReportByPerson[];
  readonly cases: readonly CaseWithPerson[];
  readonly visits: readonly VisitsToPerson[];
}

/** What is on file about a person. Whoever asks has to judge what the caller may know of it. */
export async function personFile(db: Database, personRef: string): Promise<PersonFile> {
  const reports = await sql<ReportByPerson>`
    SELECT report_id AS id, area_path, status, kept_from
    FROM read_model.report WHERE (reporter ->> 'personRef') = ${personRef}
    ORDER BY filed_at, report_id`.execute(db);
  const cases = await sql<CaseWithPerson>`
    SELECT c.case_id AS id, c.area_path, c.stage, c.type_code, c.type_version, c.confidentiality, c.kept_from,
      ${HELD} AS held, ${namesOthers(personRef)} AS names_others
    FROM read_model.case_list AS c
    WHERE c.case_id IN (
      SELECT r.case_id FROM read_model.report AS r WHERE (r.reporter ->> 'personRef') = ${personRef}
      UNION SELECT p.case_id FROM read_model.person_case AS p WHERE p.person_ref = ${personRef}::uuid
    )
    ORDER BY c.opened_at, c.case_id`.execute(db);
  const visits = await sql<VisitsToPerson>`
    SELECT visits_id AS id, area_path, ended, kept_from
    FROM read_model.visit WHERE person_ref = ${personRef}::uuid
    ORDER BY visits_id`.execute(db);
  return { reports: reports.rows, cases: cases.rows, visits: visits.rows };
}

/** Case `c` names somebody else, as reporter or in its events, who is still known. */
function namesOthers(personRef: string) {
  return sql`EXISTS (
    SELECT FROM (
      SELECT (r.reporter ->> 'personRef')::uuid FROM read_model.report AS r
      WHERE r.case_id = c.case_id AND r.reporter IS NOT NULL
      UNION SELECT p.person_ref FROM read_model.person_case AS p WHERE p.case_id = c.case_id
    ) AS other (person_ref)
    WHERE other.person_ref <> ${personRef}::uuid AND NOT EXISTS (
      SELECT FROM read_model.person_erasure AS e
      WHERE e.person_ref = other.person_ref AND e.status IN ('APPROVED', 'DONE')
    )
  )`;
}
