import type { CountedClock } from '@linli/case-domain';
import { flag, instant, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Clocks that were started towards a date of a year without a published calendar: few, and what to count anew. */
export const provisionalDueTable = defineTable({
  name: 'provisional_due',
  columns: {
    caseId: uuid,
    clock: text<CountedClock>(),
    /** What it belongs to; empty where a case has only one. */
    belongsTo: text(),
    dueAt: instant,
    /** The date may still move … */
    provisional: flag,
    /** … and the clock has not stopped. */
    running: flag,
  },
  key: ['caseId', 'clock', 'belongsTo'],
  indexes: [{ name: 'provisional_due_open', on: '(due_at, case_id) WHERE provisional AND running' }],
});
export type ProvisionalDueRow = Row<typeof provisionalDueTable>;
