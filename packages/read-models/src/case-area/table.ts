import { instant, integer, nullable, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Which areas a case belonged to, from when until when: a reorganisation changes no figure of the time before it (I40). */
export const caseAreaTable = defineTable({
  name: 'case_area',
  columns: {
    caseId: uuid,
    /** Counted from 1. */
    nth: integer,
    areaPath: texts(),
    /** Absent for the first one: it holds for whatever was before. */
    fromAt: nullable(instant),
    /** Absent for the present one. */
    toAt: nullable(instant),
  },
  key: ['caseId', 'nth'],
  indexes: [{ name: 'case_area_by_path', on: 'USING gin (area_path)' }],
});
export type CaseAreaRow = Row<typeof caseAreaTable>;
