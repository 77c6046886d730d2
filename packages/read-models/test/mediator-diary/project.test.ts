import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const scheduled = e('SessionScheduled');

proveRowChanges('mediator_diary', [
  [
    [],
    scheduled,
    [
      {
        sessionId: uuid(85),
        mediationId: uuid(80),
        status: 'SCHEDULED',
        startsAt: '2026-03-04T06:00:00.000Z',
        room: '一室',
        open: false,
      },
    ],
  ],
  [
    [scheduled],
    e('SessionHeld'),
    [{ status: 'HELD', startsAt: '2026-03-04T06:00:00.000Z', heldAt: '2026-03-04T06:10:00.000Z' }],
  ],
  [[], e('SessionHeld'), [{ status: 'HELD', startsAt: '2026-03-04T06:10:00.000Z', room: '' }]],
  [[scheduled], e('SessionAdjourned'), [{ status: 'ADJOURNED', adjournedUntil: '2026-03-08T06:00:00.000Z' }]],
]);
