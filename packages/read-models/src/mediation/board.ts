import { sql } from 'kysely';
import type { CaseInBrief } from '../case-list/case-in-brief.js';
import type { Database } from '../database.js';
import { caseInScope, inArea, type Scope } from '../scope.js';

/** How far a mediation is: nobody leads it, parties are asked, sessions, an agreement to sign, to perform, to follow up. */
export const MEDIATION_PHASES = [
  'unassigned',
  'consent',
  'sessions',
  'signing',
  'performing',
  'callback',
] as const;
export type MediationPhase = (typeof MEDIATION_PHASES)[number];

export interface MediationBoardRequest {
  readonly scope: Scope;
  /** Only this mediator's, and those nobody leads yet. */
  readonly mediatorId?: string | undefined;
  readonly areaCode?: string | undefined;
}

/** A mediation that goes on, as a card: nobody's name, so it may hang on a wall. */
export interface MediationCard
  extends Pick<CaseInBrief, 'caseNumber' | 'title' | 'typeCode' | 'areaPath' | 'risk'> {
  readonly caseId: string;
  readonly mediationId: string;
  readonly phase: MediationPhase;
  readonly parties: number;
  /** Parties whose latest word is a refusal. */
  readonly refused: number;
  /** Until when it runs; null before everybody consented. */
  readonly dueAt: string | null;
  /** The next session that is still to be held. */
  readonly nextSessionAt: string | null;
  /** The next thing an agreement in effect asks for. */
  readonly obligationDueAt: string | null;
}

/** More than a mediator has at once, and more than a board can show. */
const MOST_CARDS = 500;

/** Every mediation that goes on in a scope, the first due first. One that ended stays until the case is closed. */
export async function mediationBoard(
  db: Database,
  { scope, mediatorId, areaCode }: MediationBoardRequest,
): Promise<readonly MediationCard[]> {
  const { rows } = await sql<MediationCard>`
    SELECT * FROM (
      SELECT m.case_id, m.mediation_id, c.case_number, c.title, c.type_code, c.area_path, c.risk,
        CASE
          WHEN m.outcome = 'agreement' THEN CASE WHEN c.stage = 'PERFORMING' THEN 'performing' ELSE 'callback' END
          WHEN cardinality(m.agreements) > 0 THEN 'signing'
          WHEN m.mediator_id IS NULL THEN 'unassigned'
          WHEN m.running_since IS NULL OR cardinality(m.refused_by) > 0 THEN 'consent'
          ELSE 'sessions'
        END AS phase,
        jsonb_array_length(m.parties::jsonb) AS parties, cardinality(m.refused_by) AS refused, m.due_at,
        (SELECT min(s.starts_at) FROM read_model.mediator_diary AS s
          WHERE s.case_id = m.case_id AND s.mediation_id = m.mediation_id AND s.status = 'SCHEDULED') AS next_session_at,
        (SELECT min(o.due_at) FROM read_model.obligation AS o
          WHERE o.case_id = m.case_id AND o.agreement_id = ANY(m.agreements) AND o.effective_at IS NOT NULL
            AND o.settled_at IS NULL) AS obligation_due_at
      FROM read_model.mediation AS m JOIN read_model.case_list AS c ON c.case_id = m.case_id
      WHERE ${caseInScope(scope)} AND ${areaCode === undefined ? sql`true` : inArea('c', areaCode)}
        AND ${mediatorId === undefined ? sql`true` : sql`(m.mediator_id = ${mediatorId} OR m.mediator_id IS NULL)`}
        AND (m.outcome IS NULL OR m.outcome = 'agreement')
        AND c.stage IN ('ACCEPTED', 'DISPATCHED', 'HANDLING', 'MEDIATING', 'RECTIFYING', 'HELD', 'PERFORMING', 'RESOLVED')
    ) AS cards
    ORDER BY least(next_session_at, due_at, obligation_due_at) NULLS LAST, case_id, mediation_id
    LIMIT ${MOST_CARDS}`.execute(db);
  return rows;
}
