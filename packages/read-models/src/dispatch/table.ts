import { flag, instant, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** 派单 and what the unit answered: an objection, and how it was ruled (M13, M22). */
export const dispatchTable = defineTable({
  name: 'dispatch',
  columns: {
    caseId: uuid,
    dispatchId: uuid,
    leadUnit: text(),
    dispatchedAt: instant,
    /** A community was made to lead what is not on its duty list, with a reason. */
    besideCommunityDuties: flag,
    objectedAt: nullable(instant),
    ruledAt: nullable(instant),
    upheld: nullable(flag),
  },
  key: ['caseId', 'dispatchId'],
  indexes: [
    { name: 'dispatch_by_time', on: '(dispatched_at)' },
    { name: 'dispatch_by_objection', on: '(objected_at) WHERE objected_at IS NOT NULL' },
    { name: 'dispatch_by_ruling', on: '(ruled_at) WHERE ruled_at IS NOT NULL' },
  ],
});
export type DispatchRow = Row<typeof dispatchTable>;
