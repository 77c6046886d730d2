import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const effective = e('AgreementEffective');
const applied = [effective, e('ConfirmationApplied')];
const due = (at: string) => ({ at, provisional: false });

proveRowChanges('confirmation', [
  [[], effective, [{ agreementId: uuid(87), dueAt: '2026-04-03T16:00:00.000Z', appliedAt: null }]],
  [[effective], e('ConfirmationApplied'), [{ appliedAt: '2026-03-10T02:00:00.000Z', result: null }]],
  [applied, e('CourtRefused'), [{ result: 'refused', decidedAt: '2026-03-11T02:00:00.000Z' }]],
  [applied, e('AgreementConfirmed'), [{ result: 'confirmed', decidedAt: '2026-03-20T02:00:00.000Z' }]],
  [applied, e('AgreementNotConfirmed'), [{ result: 'not_confirmed' }]],
  [
    [effective],
    e('DueRecomputed', {
      clock: 'joint_application',
      of: uuid(87),
      due: due('2026-04-07T16:00:00.000Z'),
    }),
    [{ dueAt: '2026-04-07T16:00:00.000Z' }],
  ],
]);
