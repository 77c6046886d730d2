import { caseEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { attachmentTable } from './table.js';

export const attachmentView = defineView<typeof attachmentTable, typeof caseEvents>({
  table: attachmentTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    ReportAttached: (rows, event) => [
      {
        caseId: idOf(event),
        nth: rows.size + 1,
        reportId: event.data.reportId,
        attachedAt: event.meta.recordedAt,
        isRepeat: [...rows.values()].some(({ detachedAt }) => detachedAt === null),
        detachedAt: null,
      },
    ],
    ReportDetached: (rows, { data, meta }) =>
      [...rows.values()]
        .filter(({ reportId, detachedAt }) => reportId === data.reportId && detachedAt === null)
        .map((row) => ({ ...row, detachedAt: meta.recordedAt })),
  },
});
