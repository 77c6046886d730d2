import { instant, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** How the case of the row stands to the other one. */
export const BONDS = [
  'joined_into',
  'took_in',
  'parent_of',
  'child_of',
  'relapse_of',
  'relapsed_as',
] as const;

/** Ties between cases, each as the case itself tells it: from one side one row, so two rows where both have told. */
export const caseBondTable = defineTable({
  name: 'case_bond',
  columns: {
    caseId: uuid,
    /** Id of the join, of the child, of the look that found the relapse, or of the case this one came out of. */
    bondId: uuid,
    bond: text<(typeof BONDS)[number]>(),
    otherCaseId: uuid,
    since: instant,
    /** A join was undone, a child has ended. */
    endedAt: nullable(instant),
  },
  key: ['caseId', 'bondId'],
  indexes: [
    { name: 'case_bond_other', on: '(other_case_id, bond)' },
    { name: 'case_bond_open', on: '(bond) WHERE ended_at IS NULL' },
  ],
});
export type CaseBondRow = Row<typeof caseBondTable>;
