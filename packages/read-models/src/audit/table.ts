import type { SamplingMethod } from '@linli/case-domain';
import { instant, integer, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export type AuditStage = 'OPENED' | 'DRAWN' | 'CLOSED';

/** 抽查: one row per audit, for the list of them. What was found is read from its stream. */
export const auditTable = defineTable({
  name: 'audit',
  columns: {
    auditId: uuid,
    areaPath: texts(),
    periodFrom: instant,
    periodTo: instant,
    method: text<SamplingMethod>(),
    stage: text<AuditStage>(),
    population: nullable(integer),
    openedAt: instant,
    reauditOn: nullable(text()),
  },
  key: ['auditId'],
  indexes: [{ name: 'audit_by_time', on: '(opened_at, audit_id)' }],
});
export type AuditRow = Row<typeof auditTable>;
