import { day, instant, integer, text, texts } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** How many people a community had, and how many worked in it, from a day on until it is counted again. Nobody by name. */
export const staffingTable = defineTable({
  name: 'staffing',
  columns: {
    areaCode: text(),
    countedOn: day,
    residents: integer,
    /** Who worked in it: grid workers and community workers together. */
    workers: integer,
    areaPath: texts(),
    recordedAt: instant,
  },
  key: ['areaCode', 'countedOn'],
  indexes: [],
});
export type StaffingRow = Row<typeof staffingTable>;
