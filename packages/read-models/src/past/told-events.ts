import type { Recorded } from '@linli/kernel';
import { sql } from 'kysely';
import type { CaseTimelineRow } from '../case-timeline/table.js';
import type { Database } from '../database.js';
import { toldBy } from './chosen-cases.js';
import type { Moment } from './moment.js';

/** No projection looks at why something was entered late; that it was is all they see. */
const LATE = { reason: { box: '', key: '', of: '' } };

/** The events of cases that a moment knows, as they stand: each case's in the order of its stream. */
export async function toldEntries(
  db: Database,
  caseIds: readonly string[],
  moment: Moment,
): Promise<readonly CaseTimelineRow[]> {
  const { rows } = await sql<CaseTimelineRow>`SELECT e.* FROM read_model.case_timeline AS e
    WHERE e.case_id = ANY(${caseIds}::uuid[]) AND ${toldBy('e', moment)}
    ORDER BY e.case_id, e.revision`.execute(db);
  return rows;
}

/** An entry as projections fold it. As it was, it counts when it occurred: it stands as recorded then. */
export function eventOf(row: CaseTimelineRow, { at }: Moment): Recorded {
  const { caseId, eventId, type, data, revision, position, occurredAt } = row;
  return {
    type,
    data,
    eventId,
    stream: `case-${caseId}`,
    revision,
    position,
    meta: {
      schemaVersion: 1,
      occurredAt,
      recordedAt: at === undefined ? row.recordedAt : occurredAt,
      by: { id: row.actor, role: row.role, orgCode: row.orgCode },
      commandId: eventId,
      causationId: eventId,
      correlationId: eventId,
      ...(row.lateEntry && { lateEntry: LATE }),
    },
  };
}
