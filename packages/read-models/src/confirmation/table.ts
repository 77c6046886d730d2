import { instant, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export type ConfirmationResult = 'refused' | 'confirmed' | 'not_confirmed';

/** Agreements in effect and whether the parties asked a court to confirm them in their 30 days (M17). */
export const confirmationTable = defineTable({
  name: 'confirmation',
  columns: {
    caseId: uuid,
    agreementId: uuid,
    effectiveAt: instant,
    /** The last moment of a joint application (art. 33). */
    dueAt: instant,
    confirmationId: nullable(uuid),
    appliedAt: nullable(instant),
    result: nullable(text<ConfirmationResult>()),
    decidedAt: nullable(instant),
  },
  key: ['caseId', 'agreementId'],
  indexes: [{ name: 'confirmation_by_due', on: '(due_at)' }],
});
export type ConfirmationRow = Row<typeof confirmationTable>;
