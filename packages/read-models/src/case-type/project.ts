import { catalogueEvents } from '@linli/case-domain';
import { defineView } from '../projection/view.js';
import { caseTypeTable } from './table.js';

export const caseTypeView = defineView<typeof caseTypeTable, typeof catalogueEvents>({
  table: caseTypeTable,
  generation: 1,
  category: 'catalogue',
  events: catalogueEvents,
  handlers: {
    CaseTypeRevised: (_, { data: { from: beginsOn, ...revision }, meta }) => [
      { ...revision, beginsOn, recordedAt: meta.recordedAt },
    ],
  },
});
