import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const reached = e('AgreementReached');
const now = '2026-03-10T00:00:00.000Z';
const other = { obligationId: uuid(89) };

proveRowChanges('obligation', [
  [
    [],
    reached,
    [
      {
        obligationId: uuid(88),
        agreementId: uuid(87),
        debtor: uuid(82),
        creditor: uuid(81),
        amountFen: 5_000_000_000,
        dueAt: '2026-03-20T16:00:00.000Z',
        effectiveAt: null,
      },
      { ...other, creditor: null, amountFen: null },
    ],
  ],
  [
    [reached],
    e('AgreementEffective'),
    [{ effectiveAt: '2026-03-04T08:10:00.000Z' }, { effectiveAt: '2026-03-04T08:10:00.000Z' }],
  ],
  [[reached], e('ObligationReminded'), [{ reminders: 1 }, { reminders: 0 }]],
  [
    [reached],
    e('ObligationPerformed'),
    [{ result: 'performed', performedAt: '2026-03-18T02:00:00.000Z', settledAt: now }, { result: null }],
  ],
  [[reached], e('ObligationPerformed', { result: 'partly' }), [{ result: 'partly', settledAt: null }, other]],
  [[reached], e('ObligationDefaulted'), [{ result: null }, { result: 'defaulted', settledAt: now }]],
]);
