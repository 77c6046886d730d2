import type { Datum, Outline } from '@linli/case-domain';
import { day, json, text } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Where each grid lies, as it was last drawn. */
export const gridOutlineTable = defineTable({
  name: 'grid_outline',
  columns: {
    areaCode: text(),
    /** What the numbers refer to; they are never converted. */
    datum: text<Datum>(),
    outline: json<Outline>(),
    /** First day of this outline. */
    drawnFrom: day,
  },
  key: ['areaCode'],
  indexes: [],
});
export type GridOutlineRow = Row<typeof gridOutlineTable>;
