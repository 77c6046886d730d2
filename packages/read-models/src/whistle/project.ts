import { caseEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { whistleTable } from './table.js';

export const whistleView = defineView<typeof whistleTable, typeof caseEvents>({
  table: whistleTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    WhistleBlown: (_, event) => [
      {
        caseId: idOf(event),
        whistleId: event.data.whistleId,
        departments: event.data.departments,
        meetingAt: event.data.meetingAt,
        question: event.data.question,
        blownAt: event.meta.recordedAt,
        reportedIn: [],
        closedAt: null,
        ratings: null,
      },
    ],
    DepartmentReportedIn: (rows, { data: { whistleId, ...reportedIn } }) => {
      const whistle = rows.get(whistleId);
      return whistle ? [{ ...whistle, reportedIn: [...whistle.reportedIn, reportedIn] }] : [];
    },
    WhistleClosed: (rows, { data, meta }) => {
      const whistle = rows.get(data.whistleId);
      return whistle ? [{ ...whistle, closedAt: meta.recordedAt, ratings: data.ratings }] : [];
    },
  },
});
