import type { Stage } from '@linli/case-domain';
import { instant, integer, json, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';
import type { Performance } from './standing.js';

/** Intervals [from, to) a case spent in a stage: the backlog of any moment can be counted from them. */
export const caseStageTable = defineTable({
  name: 'case_stage',
  columns: {
    caseId: uuid,
    /** The intervals of a case counted from 1. */
    nth: integer,
    stage: text<Stage>(),
    fromAt: instant,
    /** Absent while the case is in this stage. */
    toAt: nullable(instant),
    performance: nullable(json<Performance>()),
  },
  key: ['caseId', 'nth'],
  indexes: [{ name: 'case_stage_by_time', on: '(from_at, to_at)' }],
});
export type CaseStageRow = Row<typeof caseStageTable>;
