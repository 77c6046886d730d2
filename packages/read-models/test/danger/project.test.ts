import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const now = '2026-03-10T00:00:00.000Z';

proveRowChanges('danger', [
  [
    [],
    e('DangerReported'),
    [
      {
        dangerId: uuid(97),
        reportedAt: now,
        reportedBy: 'account-9',
        acknowledgeBy: '2026-03-02T01:20:00.000Z',
        acknowledgedAt: null,
      },
    ],
  ],
  [[e('DangerReported')], e('DangerAcknowledged'), [{ acknowledgedAt: now }]],
]);
