import type { Role } from '@linli/kernel';
import { flag, instant, json, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** One row per event of a case, personal texts sealed as they stand in the log. */
export const caseTimelineTable = defineTable({
  name: 'case_timeline',
  columns: {
    caseId: uuid,
    eventId: uuid,
    type: text(),
    occurredAt: instant,
    recordedAt: instant,
    actor: text(),
    role: text<Role>(),
    orgCode: text(),
    lateEntry: flag,
    data: json<Readonly<Record<string, unknown>>>(),
  },
  key: ['caseId', 'revision'],
  // Figures of the past and the check of the rules ask this of whole histories, and most of a row is what the event says.
  covered: ['occurredAt', 'recordedAt', 'type', 'lateEntry'],
  // The log comes in its order, so a block of pages holds a short span of time.
  indexes: [{ name: 'case_timeline_by_time', on: 'USING brin (recorded_at)' }],
});
export type CaseTimelineRow = Row<typeof caseTimelineTable>;
