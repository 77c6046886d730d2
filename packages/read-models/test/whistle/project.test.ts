import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const blown = e('WhistleBlown');
const now = '2026-03-10T00:00:00.000Z';

proveRowChanges('whistle', [
  [
    [],
    blown,
    [
      {
        whistleId: uuid(60),
        departments: ['bureau-3'],
        meetingAt: '2026-03-04T02:00:00.000Z',
        blownAt: now,
        reportedIn: [],
        closedAt: null,
      },
    ],
  ],
  [
    [blown],
    e('DepartmentReportedIn'),
    [{ reportedIn: [{ department: 'bureau-3', arrivedAt: '2026-03-04T02:05:00.000Z' }] }],
  ],
  [[blown], e('WhistleClosed'), [{ closedAt: now, ratings: [{ department: 'bureau-3', rating: 'solved' }] }]],
]);
