import type { DutyChange, UnitKind } from '@linli/case-domain';
import { flag, json, text } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Organisations that lead, support, receive or certify. */
export const unitTable = defineTable({
  name: 'unit',
  columns: {
    code: text(),
    name: text(),
    kind: text<UnitKind>(),
    areaCode: text(),
    enforcing: flag,
    /** The duty list it was established with … */
    duties: json<'all' | string[]>(),
    /** … and what it became, in the order it was decided. */
    dutyChanges: json<readonly DutyChange[]>(),
  },
  key: ['code'],
  indexes: [{ name: 'unit_by_area', on: '(area_code, kind)' }],
});
export type UnitRow = Row<typeof unitTable>;
