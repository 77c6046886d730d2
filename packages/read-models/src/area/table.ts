import type { AreaLevel } from '@linli/case-domain';
import { day, json, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** What an area belongs to from a day on. */
export interface Belonging {
  readonly parentCode: string;
  readonly from: string;
}

/** The tree of areas, with what every area belonged to and until when it was there. */
export const areaTable = defineTable({
  name: 'area',
  columns: {
    code: text(),
    name: text(),
    level: text<AreaLevel>(),
    /** With every move decided so far, also one whose day has not come. */
    parentCode: text(),
    /** First day of the area. */
    establishedOn: day,
    /** Codes from the top of the tree down to the area itself, with every move decided so far. */
    path: texts(),
    /** In the order it was decided. */
    belongings: json<readonly Belonging[]>(),
    /** First day on which it is no more. */
    closedOn: nullable(day),
    succeededBy: nullable(text()),
    /** The reorganisation that closed it. */
    closedBy: nullable(uuid),
  },
  key: ['code'],
  indexes: [{ name: 'area_by_parent', on: '(parent_code)' }],
});
export type AreaRow = Row<typeof areaTable>;
