import { caseEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { whistleDepartmentTable } from './table.js';

export const whistleDepartmentView = defineView<typeof whistleDepartmentTable, typeof caseEvents>({
  table: whistleDepartmentTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    WhistleBlown: (_, event) =>
      event.data.departments.map((department) => ({
        caseId: idOf(event),
        whistleId: event.data.whistleId,
        department,
        blownAt: event.meta.recordedAt,
        meetingAt: event.data.meetingAt,
        arrivedAt: null,
        rating: null,
        ratedAt: null,
      })),
    DepartmentReportedIn: (rows, { data: { whistleId, department, arrivedAt } }) => {
      const row = rows.get(`${whistleId} ${department}`);
      return row ? [{ ...row, arrivedAt: row.arrivedAt ?? arrivedAt }] : [];
    },
    WhistleClosed: (rows, { data: { whistleId, ratings }, meta }) =>
      ratings.flatMap(({ department, rating }) => {
        const row = rows.get(`${whistleId} ${department}`);
        return row ? [{ ...row, rating, ratedAt: meta.recordedAt }] : [];
      }),
  },
});
