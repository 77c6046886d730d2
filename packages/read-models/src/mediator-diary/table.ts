import { flag, instant, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export const SESSION_STATUSES = ['SCHEDULED', 'HELD', 'ADJOURNED'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** Mediation sessions. Whose diary one stands in is the mediation's present mediator. */
export const mediatorDiaryTable = defineTable({
  name: 'mediator_diary',
  columns: {
    caseId: uuid,
    sessionId: uuid,
    mediationId: uuid,
    status: text<SessionStatus>(),
    startsAt: instant,
    room: text(),
    open: flag,
    heldAt: nullable(instant),
    adjournedUntil: nullable(instant),
  },
  key: ['caseId', 'sessionId'],
  indexes: [{ name: 'mediator_diary_by_time', on: '(starts_at, session_id)' }],
});
export type SessionRow = Row<typeof mediatorDiaryTable>;
