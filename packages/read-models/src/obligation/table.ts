import type { Personal } from '@linli/kernel';
import { fen, instant, integer, json, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export type ObligationResult = 'performed' | 'late' | 'partly' | 'defaulted';

/** What an agreement obliges somebody to, by when, and whether it was done (M16). */
export const obligationTable = defineTable({
  name: 'obligation',
  columns: {
    caseId: uuid,
    obligationId: uuid,
    agreementId: uuid,
    debtor: uuid,
    creditor: nullable(uuid),
    content: json<Personal>(),
    amountFen: nullable(fen),
    dueAt: instant,
    /** The agreement binds from here. */
    effectiveAt: nullable(instant),
    result: nullable(text<ObligationResult>()),
    performedAt: nullable(instant),
    /** Performed or defaulted: nothing more is awaited. `partly` leaves it open. */
    settledAt: nullable(instant),
    reminders: integer,
  },
  key: ['caseId', 'obligationId'],
  indexes: [
    { name: 'obligation_by_due', on: '(due_at)' },
    { name: 'obligation_open', on: '(due_at, obligation_id) WHERE settled_at IS NULL' },
  ],
});
export type ObligationRow = Row<typeof obligationTable>;
