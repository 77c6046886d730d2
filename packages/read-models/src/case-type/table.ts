import type { TypeChanges } from '@linli/case-domain';
import { day, instant, integer, json, text } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** The revisions of the catalogue's types; version 1 of each is built in. */
export const caseTypeTable = defineTable({
  name: 'case_type',
  columns: {
    code: text(),
    version: integer,
    changes: json<TypeChanges>(),
    beginsOn: day,
    reason: text(),
    recordedAt: instant,
  },
  key: ['code', 'version'],
  indexes: [],
});
export type CaseTypeRow = Row<typeof caseTypeTable>;
