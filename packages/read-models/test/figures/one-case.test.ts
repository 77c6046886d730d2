import t from 'tap';
import { CASE_STREAM, caseEvent, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const now = '2026-03-02T01:00:00.000Z';
const opened = caseEvent('CaseOpened');
const accepted = caseEvent('CaseAccepted');
const MARCH = {
  scope: { areaCode: null, restrictedOk: true },
  areaCode: null,
  from: '2026-03-01',
  to: '2026-04-01',
};

const mediated = [opened, caseEvent('MediationProposed')];
const agreed = [...mediated, caseEvent('AgreementReached')];

/** One case, one figure: what it must show. */
const examples: readonly [
  name: string,
  figure: string,
  events: readonly ReturnType<typeof caseEvent>[],
  expected: [number, number?],
][] = [
  [
    'contact in time counts',
    'M5',
    [opened, accepted, caseEvent('ContactMade', { contactedAt: '2026-03-03T02:00:00.000Z' })],
    [1, 1],
  ],
  [
    'contact a moment late does not',
    'M5',
    [opened, accepted, caseEvent('ContactMade', { contactedAt: '2026-03-03T02:00:00.001Z' })],
    [0, 1],
  ],
  ['three attempts are no contact', 'M5', [opened, accepted, caseEvent('ContactAttempted')], [0, 1]],
  ['but would be, as proposed', 'M5@2', [opened, accepted, caseEvent('ContactAttempted')], [1, 1]],
  [
    'three attempts are shown apart',
    'M5-unreachable',
    [opened, accepted, caseEvent('ContactAttempted')],
    [1],
  ],
  [
    'two attempts are not',
    'M5-unreachable',
    [opened, accepted, caseEvent('ContactAttempted', { attempt: 2 })],
    [0],
  ],
  ['resolved in time', 'M6', [opened, accepted, caseEvent('CaseResolved')], [1, 1]],
  ['still open when due: a miss', 'M6', [opened, accepted], [0, 1]],
  [
    'a failed verification takes the resolution back',
    'M6',
    [opened, accepted, caseEvent('CaseResolved'), caseEvent('VerificationFailed')],
    [0, 1],
  ],
  [
    'closed in the community',
    'M11-community',
    [opened, caseEvent('CaseResolved'), caseEvent('Verified')],
    [1, 1],
  ],
  [
    'closed in the community is not closed in the grid',
    'M11-grid',
    [opened, caseEvent('CaseResolved'), caseEvent('Verified')],
    [0, 1],
  ],
  [
    'closed twice counts twice',
    'M4',
    [opened, caseEvent('Verified'), caseEvent('CaseReopened'), caseEvent('Verified')],
    [2],
  ],
  ['an effective agreement is a success', 'M15', [...agreed, caseEvent('AgreementEffective')], [1, 1]],
  ['an agreement that is not effective has ended nothing', 'M15', agreed, [0, 0]],
  [
    'no agreement is none',
    'M15',
    [...mediated, caseEvent('SessionHeld'), caseEvent('MediationTerminated')],
    [0, 1],
  ],
  [
    'a refusal before the first session is left out',
    'M15',
    [...mediated, caseEvent('MediationTerminated', { ground: 'refused' })],
    [0, 0],
  ],
  [
    'and listed apart',
    'M15-refused',
    [...mediated, caseEvent('MediationTerminated', { ground: 'refused' })],
    [1],
  ],
  [
    'a refusal after it is not',
    'M15',
    [...mediated, caseEvent('SessionHeld'), caseEvent('MediationTerminated', { ground: 'refused' })],
    [0, 1],
  ],
  [
    'performed in time, one of two',
    'M16',
    [...agreed, caseEvent('AgreementEffective'), caseEvent('ObligationPerformed')],
    [1, 2],
  ],
  [
    'performed late is not in time',
    'M16',
    [
      ...agreed,
      caseEvent('AgreementEffective'),
      caseEvent('ObligationPerformed', { result: 'late', performedAt: '2026-03-21T02:00:00.000Z' }),
    ],
    [0, 2],
  ],
  ['an agreement without effect obliges nobody', 'M16', agreed, [0, 0]],
  [
    'done at the first recheck, one of two',
    'M18-advisory',
    [opened, caseEvent('AdvisoryIssued'), caseEvent('Rechecked')],
    [1, 2],
  ],
  [
    'done at the second only is not',
    'M18-advisory',
    [
      opened,
      caseEvent('AdvisoryIssued'),
      caseEvent('Rechecked'),
      caseEvent('Rechecked', { results: [{ itemId: uuid(73), result: 'done' }] }),
    ],
    [1, 2],
  ],
  ['an advisory is no order', 'M18-order', [opened, caseEvent('AdvisoryIssued')], [0, 0]],
  ['an order is no advisory', 'M18-advisory', [opened, caseEvent('OrderIssued')], [0, 0]],
  [
    'a callback that says it is resolved',
    'M7',
    [opened, caseEvent('CallbackDone'), caseEvent('CallbackDone', { callbackId: uuid(32), resolved: false })],
    [1, 2],
  ],
  ['a callback that reached nobody is not counted', 'M7', [opened, caseEvent('CallbackMissed')], [0, 0]],
  [
    'but would be one of the dissatisfied, as proposed',
    'M8@2',
    [opened, caseEvent('CallbackMissed')],
    [0, 1],
  ],
  [
    'not reached and no score are never satisfied',
    'M8',
    [
      opened,
      caseEvent('CallbackMissed'),
      caseEvent('CallbackDone', { callbackId: uuid(32), satisfaction: undefined }),
      caseEvent('CallbackDone', { satisfaction: 3 }),
      caseEvent('CallbackDone', { callbackId: uuid(33), satisfaction: 4 }),
    ],
    [1, 2],
  ],
  ['not reached is listed apart', 'M8-unreached', [opened, caseEvent('CallbackMissed')], [1]],
  [
    'reached without a score is listed apart',
    'M8-no-score',
    [opened, caseEvent('CallbackDone', { satisfaction: undefined })],
    [1],
  ],
  ['reopened in its window', 'M10', [opened, caseEvent('Verified'), caseEvent('CaseReopened')], [1, 1]],
  ['not reopened', 'M10', [opened, caseEvent('Verified')], [0, 1]],
  ['escalated once, accepted once', 'M12-community', [opened, accepted, caseEvent('Escalated')], [1, 1]],
  [
    'escalated a second time from the same level is not the first',
    'M12-community',
    [opened, accepted, caseEvent('Escalated'), caseEvent('SentBack'), caseEvent('Escalated')],
    [1, 1],
  ],
  [
    'accepted at the level above by escalation',
    'M12-street',
    [opened, accepted, caseEvent('Escalated')],
    [0, 1],
  ],
  [
    'one objection to one dispatch',
    'M13',
    [opened, caseEvent('Dispatched'), caseEvent('DispatchObjected')],
    [1, 1],
  ],
  [
    'an objection that was upheld',
    'M13-upheld',
    [opened, caseEvent('Dispatched'), caseEvent('DispatchObjected'), caseEvent('ObjectionUpheld')],
    [1, 1],
  ],
  [
    'one dispatch until the case was closed',
    'M13-moves',
    [opened, caseEvent('Dispatched'), caseEvent('Verified')],
    [1, 1],
  ],
  [
    'a department that came late',
    'M14',
    [opened, caseEvent('WhistleBlown'), caseEvent('DepartmentReportedIn')],
    [0, 1],
  ],
  [
    'a department that came in time',
    'M14',
    [
      opened,
      caseEvent('WhistleBlown'),
      caseEvent('DepartmentReportedIn', { arrivedAt: '2026-03-04T02:00:00.000Z' }),
    ],
    [1, 1],
  ],
  [
    'a department said to have solved it',
    'M14-solved',
    [opened, caseEvent('WhistleBlown'), caseEvent('WhistleClosed')],
    [1, 1],
  ],
  [
    'came back within ninety days',
    'M19',
    [opened, caseEvent('Verified'), caseEvent('WatchStarted'), caseEvent('RelapseFound')],
    [1, 1],
  ],
  ['a closing nobody watches is not counted', 'M19', [opened, caseEvent('Verified')], [0, 0]],
  [
    'the second report of a case is a repeat',
    'M20',
    [opened, caseEvent('ReportAttached'), caseEvent('ReportAttached', { reportId: uuid(5) })],
    [1, 2],
  ],
  [
    'a dispatch beside the duties of a community',
    'M22',
    [
      opened,
      caseEvent('Dispatched', { despiteDuties: { box: 'Ym94', key: 'k', of: 'o' } }),
      caseEvent('Dispatched', { dispatchId: uuid(59) }),
    ],
    [1],
  ],
  ['a correction among the entries', 'M23-corrections', [opened, caseEvent('FieldCorrected')], [1, 2]],
  ['open past the due date is overdue', 'M21', [opened, accepted], [1]],
  ['by three weeks', 'M21-8-30', [opened, accepted], [1]],
  ['resolved is not overdue', 'M21', [opened, accepted, caseEvent('CaseResolved')], [0]],
  ['declined is not overdue', 'M21', [opened, accepted, caseEvent('CaseDeclined')], [0]],
];

for (const [name, figure, events, [numerator, denominator]] of examples) {
  t.test(`${figure}: ${name}`, async (t) => {
    const projected = await emptyViews();
    await projected.happenAt({ at: now }, CASE_STREAM, ...events);
    const { total } = await projected.views.figures({ ...MARCH, figures: [figure] });
    const [value] = total;
    t.equal(value?.numerator, numerator);
    t.equal(value?.denominator, denominator);
  });
}
