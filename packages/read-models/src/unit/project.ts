import { unitEvents } from '@linli/case-domain';
import { defineView } from '../projection/view.js';
import { unitTable } from './table.js';

export const unitView = defineView<typeof unitTable, typeof unitEvents>({
  table: unitTable,
  generation: 2,
  category: 'unit',
  events: unitEvents,
  handlers: {
    UnitEstablished: (_, { data }) => [{ ...data, dutyChanges: [] }],
    DutiesChanged: (rows, { data }) =>
      [...rows.values()].map((unit) => ({ ...unit, dutyChanges: [...unit.dutyChanges, data] })),
  },
});
