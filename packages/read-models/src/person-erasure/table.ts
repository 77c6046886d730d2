import type { ErasureReason } from '@linli/case-domain';
import { instant, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** REQUESTED waits for the second person. APPROVED: the keys may not all be destroyed yet; DONE: they are. */
export type ErasureStatus = 'REQUESTED' | 'REJECTED' | 'APPROVED' | 'DONE';

/** 删除个人信息: what was asked for, and how far it is. */
export const personErasureTable = defineTable({
  name: 'person_erasure',
  columns: {
    personRef: uuid,
    erasureId: uuid,
    status: text<ErasureStatus>(),
    reason: text<ErasureReason>(),
    areaPath: texts(),
    requestedAt: instant,
    requestedBy: text(),
    decidedAt: nullable(instant),
    decidedBy: nullable(text()),
  },
  key: ['personRef', 'erasureId'],
  indexes: [
    { name: 'person_erasure_by_time', on: '(requested_at, erasure_id)' },
    { name: 'person_erasure_to_finish', on: "(decided_at) WHERE status = 'APPROVED'" },
  ],
});
export type PersonErasureRow = Row<typeof personErasureTable>;
