import type { LimitName } from '@linli/case-domain';
import { day, instant, integer, text } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** What was set for each limit, in the order it was set. */
export const limitTable = defineTable({
  name: 'limit_setting',
  columns: {
    name: text<LimitName>(),
    /** Counted from 1 within a limit. */
    nth: integer,
    value: integer,
    beginsOn: day,
    basis: text(),
    recordedAt: instant,
  },
  key: ['name', 'nth'],
  indexes: [],
});
export type LimitRow = Row<typeof limitTable>;
