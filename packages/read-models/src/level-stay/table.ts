import type { Level } from '@linli/case-domain';
import { flag, instant, integer, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** The stays of a case at the levels, from being accepted there to being passed on (M12). */
export const levelStayTable = defineTable({
  name: 'level_stay',
  columns: {
    caseId: uuid,
    /** The stays of a case counted from 1. */
    nth: integer,
    level: text<Level>(),
    /** Accepted at this level; absent while the case is only registered. */
    acceptedAt: nullable(instant),
    /** Accepted at this level for the first time. */
    isFirstThere: flag,
    escalatedAt: nullable(instant),
    /** The first time this case was escalated from this level. */
    isFirstEscalation: flag,
  },
  key: ['caseId', 'nth'],
  indexes: [
    { name: 'level_stay_by_acceptance', on: '(accepted_at)' },
    { name: 'level_stay_by_escalation', on: '(escalated_at) WHERE escalated_at IS NOT NULL' },
  ],
});
export type LevelStayRow = Row<typeof levelStayTable>;
