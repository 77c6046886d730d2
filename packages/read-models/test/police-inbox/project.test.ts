import { CASE, caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const handed = e('HandedToPolice');
const now = '2026-03-10T00:00:00.000Z';

proveRowChanges('police_inbox', [
  [
    [],
    handed,
    [
      {
        caseId: CASE,
        handoverId: uuid(95),
        station: 'station-1',
        status: 'HANDED',
        handedAt: now,
        handedBy: 'account-9',
        answeredAt: null,
      },
    ],
  ],
  [[handed], e('PoliceAccepted'), [{ status: 'ACCEPTED', policeNumber: '警2026-1', answeredAt: now }]],
  [[handed], e('PoliceReturned'), [{ status: 'RETURNED', returnReason: { box: 'Ym94' }, answeredAt: now }]],
  [
    [handed, e('PoliceAccepted')],
    e('Commissioned'),
    [{ status: 'COMMISSIONED', letterNumber: '委2026-1', policeNumber: '警2026-1' }],
  ],
  [[], e('PoliceAccepted'), []],
]);
