import { type VisitEvent, visitEvents } from '@linli/case-domain';
import type { Happened } from '@linli/kernel';
import { later } from '../projection/later.js';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { visitTable } from './table.js';

type Visits = Draft<typeof visitTable>;

const changed = (rows: Rows<Visits>, { meta }: Happened<VisitEvent>, change: Partial<Visits>): Visits[] =>
  [...rows.values()].map((row) => ({
    ...row,
    ...change,
    keptFrom: later(row.keptFrom, meta.occurredAt),
  }));

export const visitView = defineView<typeof visitTable, typeof visitEvents>({
  table: visitTable,
  generation: 3,
  category: 'visit',
  events: visitEvents,
  handlers: {
    VisitsEnrolled: (_, event) => {
      const { personRef, place, group, due } = event.data;
      const { areaPath, building = null } = place;
      const begun = { lastVisitedAt: null, missedInARow: 0, missedReportId: null, ended: false };
      const keptFrom = event.meta.occurredAt;
      return [
        {
          visitsId: idOf(event),
          personRef,
          areaPath,
          building,
          visitGroup: group,
          dueAt: due.at,
          keptFrom,
          ...begun,
        },
      ];
    },
    Visited: (rows, event) =>
      changed(rows, event, {
        dueAt: event.data.due.at,
        missedInARow: event.data.missedSince ?? 0,
      }).map((row) => ({
        ...row,
        // What was written without a signal may come after a later visit.
        lastVisitedAt: later(row.lastVisitedAt ?? event.meta.occurredAt, event.meta.occurredAt),
      })),
    VisitMissed: (rows, event) =>
      changed(rows, event, {
        missedInARow: event.data.inARow,
        ...(event.data.reportId !== undefined && { missedReportId: event.data.reportId }),
      }),
    VisitChangeReported: (rows, event) => changed(rows, event, { dueAt: event.data.due.at }),
    VisitGroupChanged: (rows, event) =>
      changed(rows, event, { visitGroup: event.data.group, dueAt: event.data.due.at }),
    VisitsEnded: (rows, event) => changed(rows, event, { ended: true }),
  },
});
