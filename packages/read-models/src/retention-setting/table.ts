import type { RetentionClass } from '@linli/case-domain';
import { day, instant, integer, text } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** What was set for each class, version by version. */
export const retentionSettingTable = defineTable({
  name: 'retention_setting',
  columns: {
    class: text<RetentionClass>(),
    version: integer,
    years: integer,
    beginsOn: day,
    basis: text(),
    setBy: text(),
    recordedAt: instant,
  },
  key: ['class', 'version'],
  indexes: [],
});
export type RetentionSettingRow = Row<typeof retentionSettingTable>;
