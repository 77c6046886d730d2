import { auditEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { auditCaseTable } from './table.js';

export const auditCaseView = defineView<typeof auditCaseTable, typeof auditEvents>({
  table: auditCaseTable,
  generation: 1,
  category: 'audit',
  events: auditEvents,
  handlers: {
    SampleDrawn: (_, event) =>
      event.data.cases.map((drawn) => ({ auditId: idOf(event), ...drawn, findings: 0, unanswered: [] })),
    FindingRecorded: (rows, { data: { caseId, findingId, kind } }) => {
      const row = rows.get(caseId);
      if (!row) return [];
      const unanswered = kind === 'in_order' ? row.unanswered : [...row.unanswered, findingId];
      return [{ ...row, findings: row.findings + 1, unanswered }];
    },
    FindingAnswered: (rows, { data: { findingId } }) =>
      [...rows.values()]
        .filter((row) => row.unanswered.includes(findingId))
        .map((row) => ({ ...row, unanswered: row.unanswered.filter((one) => one !== findingId) })),
  },
});
