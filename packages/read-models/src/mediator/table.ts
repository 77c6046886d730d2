import { day, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** The register of people's mediators. */
export const mediatorTable = defineTable({
  name: 'mediator',
  columns: { mediatorId: uuid, committeeUnit: text(), termFrom: day, termTo: day },
  key: ['mediatorId'],
  indexes: [{ name: 'mediator_by_committee', on: '(committee_unit)' }],
});
export type MediatorRow = Row<typeof mediatorTable>;
