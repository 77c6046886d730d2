import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const proposed = e('MediationProposed');
const reached = e('AgreementReached');
const now = '2026-03-10T00:00:00.000Z';

proveRowChanges('mediation', [
  [
    [],
    proposed,
    [
      {
        mediationId: uuid(80),
        origin: 'application',
        proposedAt: now,
        confirmable: true,
        parties: [{ partyId: uuid(81) }, { partyId: uuid(82) }],
        runningSince: null,
        endedAt: null,
      },
    ],
  ],
  [
    [proposed],
    e('PartyConsented'),
    [{ runningSince: now, dueAt: '2026-04-01T16:00:00.000Z', refusedBy: [] }],
  ],
  [[proposed], e('PartyRefused'), [{ refusedBy: [uuid(82)] }]],
  [[proposed, e('PartyRefused')], e('PartyConsented'), [{ refusedBy: [] }]],
  [[proposed], e('MediatorAppointed'), [{ mediatorId: uuid(83) }]],
  [[proposed, e('MediatorAppointed')], e('MediatorReplaced'), [{ mediatorId: uuid(84) }]],
  [[proposed], e('SessionHeld'), [{ firstSessionAt: '2026-03-04T06:10:00.000Z' }]],
  [
    [proposed, e('SessionHeld')],
    e('SessionHeld', { heldAt: '2026-03-06T06:10:00.000Z' }),
    [{ firstSessionAt: '2026-03-04T06:10:00.000Z' }],
  ],
  [[proposed], e('MediationExtended'), [{ dueAt: '2026-04-15T16:00:00.000Z' }]],
  [[proposed], reached, [{ agreements: [uuid(87)], endedAt: null }]],
  [[proposed, reached], e('AgreementEffective'), [{ endedAt: now, outcome: 'agreement' }]],
  [[proposed], e('MediationTerminated'), [{ endedAt: now, outcome: 'no_agreement' }]],
  [[proposed, reached, e('AgreementEffective')], e('MediationTerminated'), [{ outcome: 'agreement' }]],
  [
    [proposed, e('PartyConsented')],
    e('DueRecomputed', {
      clock: 'mediation',
      of: uuid(80),
      due: { at: '2026-03-12T16:00:00.000Z', provisional: false },
    }),
    [{ dueAt: '2026-03-12T16:00:00.000Z', runningSince: /^2026/ }],
  ],
]);
