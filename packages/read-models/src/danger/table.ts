import type { Personal } from '@linli/kernel';
import { instant, json, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** 激化风险报告: alarms, and whether they were heard. */
export const dangerTable = defineTable({
  name: 'danger',
  columns: {
    caseId: uuid,
    dangerId: uuid,
    text: json<Personal>(),
    reportedAt: instant,
    reportedBy: text(),
    acknowledgeBy: instant,
    acknowledgedAt: nullable(instant),
  },
  key: ['caseId', 'dangerId'],
  indexes: [{ name: 'danger_unanswered', on: '(acknowledge_by) WHERE acknowledged_at IS NULL' }],
});
export type DangerRow = Row<typeof dangerTable>;
