import type { AreaLevel } from '@linli/case-domain';
import { day, text, texts } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** The tree of areas. */
export const areaTable = defineTable({
  name: 'area',
  columns: {
    code: text(),
    name: text(),
    level: text<AreaLevel>(),
    parentCode: text(),
    /** First day of the area. */
    establishedOn: day,
    /** Codes from the top of the tree down to the area itself. */
    path: texts(),
  },
  key: ['code'],
  indexes: [{ name: 'area_by_parent', on: '(parent_code)' }],
});
export type AreaRow = Row<typeof areaTable>;
