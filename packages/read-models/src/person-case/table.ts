import { text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** What a person is in a case. Reporters are named by the reports of the case, not by the case itself. */
export type PersonRole = 'party' | 'addressee' | 'named';

/** Which cases name a person: references only. */
export const personCaseTable = defineTable({
  name: 'person_case',
  columns: { caseId: uuid, personRef: uuid, role: text<PersonRole>() },
  key: ['caseId', 'personRef', 'role'],
  indexes: [{ name: 'person_case_by_person', on: '(person_ref)' }],
});
export type PersonCaseRow = Row<typeof personCaseTable>;
