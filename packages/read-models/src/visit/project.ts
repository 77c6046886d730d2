import { visitEvents } from '@linli/case-domain';
import type { Instant } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { visitTable } from './table.js';

type Visits = Draft<typeof visitTable>;

const changed = (rows: Rows<Visits>, change: Partial<Visits>): Visits[] =>
  [...rows.values()].map((row) => ({ ...row, ...change }));

const latest = (known: Instant | null, at: Instant): Instant => (known !== null && known > at ? known : at);

export const visitView = defineView<typeof visitTable, typeof visitEvents>({
  table: visitTable,
  generation: 2,
  category: 'visit',
  events: visitEvents,
  handlers: {
    VisitsEnrolled: (_, event) => {
      const { personRef, place, group, due } = event.data;
      const { areaPath, building = null } = place;
      const begun = { lastVisitedAt: null, missedInARow: 0, missedReportId: null, ended: false };
      return [
        { visitsId: idOf(event), personRef, areaPath, building, visitGroup: group, dueAt: due.at, ...begun },
      ];
    },
    Visited: (rows, { data, meta }) =>
      [...rows.values()].map((row) => ({
        ...row,
        dueAt: data.due.at,
        // What was written without a signal may come after a later visit.
        lastVisitedAt: latest(row.lastVisitedAt, meta.occurredAt),
        missedInARow: data.missedSince ?? 0,
      })),
    VisitMissed: (rows, { data }) =>
      changed(rows, {
        missedInARow: data.inARow,
        ...(data.reportId !== undefined && { missedReportId: data.reportId }),
      }),
    VisitChangeReported: (rows, { data }) => changed(rows, { dueAt: data.due.at }),
    VisitGroupChanged: (rows, { data }) => changed(rows, { visitGroup: data.group, dueAt: data.due.at }),
    VisitsEnded: (rows) => changed(rows, { ended: true }),
  },
});
