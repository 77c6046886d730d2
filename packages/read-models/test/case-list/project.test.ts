import type { CaseEvent } from '@linli/case-domain';
import t from 'tap';
import { CASE, CASE_STREAM, caseEvent, PATH, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

t.test('an opened case stands in the list with its place at every level', async (t) => {
  const { happenAt, rows } = await emptyViews();
  await happenAt({ by: 'account-7', at: '2026-03-02T01:00:00.000Z' }, CASE_STREAM, caseEvent('CaseOpened'));
  t.match(await rows('case_list'), [
    {
      caseId: CASE,
      stage: 'REGISTERED',
      title: '楼道堆物占用消防通道',
      areaPath: PATH,
      districtCode: PATH[0],
      streetCode: PATH[1],
      communityCode: PATH[2],
      gridCode: PATH[3],
      openedAt: '2026-03-02T01:00:00.000Z',
      openedBy: 'account-7',
      participants: ['account-7'],
      reportCount: 0,
      revision: 0,
    },
  ]);
});

t.test('a path of other depth has its codes at the levels their length tells', async (t) => {
  const { happen, rows } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened', { place: { areaPath: ['370102', '370102001001'] } }));
  t.match(await rows('case_list'), [
    { districtCode: '370102', streetCode: null, communityCode: '370102001001', gridCode: null },
  ]);
});

/** What each event changes in the row of a case that was opened (and what else had to happen before). */
const changes: readonly [before: readonly CaseEvent[], CaseEvent, after: object][] = [
  [[], caseEvent('ReportAttached'), { reportCount: 1 }],
  [[caseEvent('ReportAttached')], caseEvent('ReportDetached'), { reportCount: 0 }],
  [
    [],
    caseEvent('CaseAccepted'),
    {
      stage: 'ACCEPTED',
      dueClass: 'G',
      originalDueAt: '2026-03-09T16:00:00.000Z',
      dueAt: '2026-03-09T16:00:00.000Z',
      contactDueAt: '2026-03-03T02:00:00.000Z',
      handler: 'account-1',
    },
  ],
  [[], caseEvent('CaseDeclined'), { stage: 'DECLINED', declineReason: 'statutory_route' }],
  [[], caseEvent('ContactMade'), { contactedAt: '2026-03-02T03:00:00.000Z' }],
  [[], caseEvent('ContactAttempted', { attempt: 2 }), { unreachableAt: null }],
  [[], caseEvent('ContactAttempted'), { unreachableAt: '2026-03-02T02:30:00.000Z' }],
  [[caseEvent('CaseAccepted')], caseEvent('SiteChecked'), { stage: 'HANDLING', finding: 'partly_founded' }],
  [[caseEvent('AdvisoryIssued')], caseEvent('SiteChecked'), { stage: 'RECTIFYING' }],
  [[], caseEvent('NoteAdded'), { stage: 'REGISTERED', revision: 1 }],
  [[], caseEvent('Dispatched'), { stage: 'DISPATCHED', leadUnit: 'bureau-1', units: ['bureau-2'] }],
  [[caseEvent('Dispatched')], caseEvent('Signed'), { stage: 'HANDLING', handler: 'account-1' }],
  [[caseEvent('Dispatched')], caseEvent('DeemedSigned'), { stage: 'HANDLING', handler: null }],
  [
    [caseEvent('Dispatched'), caseEvent('Signed')],
    caseEvent('DispatchObjected'),
    { stage: 'DISPATCHED', leadUnit: 'bureau-1' },
  ],
  [
    [caseEvent('Dispatched'), caseEvent('DispatchObjected')],
    caseEvent('ObjectionRejected'),
    { stage: 'HANDLING', leadUnit: 'bureau-1' },
  ],
  [[], caseEvent('SupportAdded'), { units: ['unit-3'] }],
  [
    [caseEvent('CaseAccepted'), caseEvent('Dispatched'), caseEvent('CaseResolved')],
    caseEvent('Escalated', { fromUnit: 'bureau-1' }),
    {
      stage: 'ACCEPTED',
      level: 'STREET',
      maxLevel: 'STREET',
      leadUnit: null,
      units: ['bureau-2', 'bureau-1'],
      outcome: null,
      resolvedAt: null,
      verificationDueAt: null,
    },
  ],
  [[caseEvent('Escalated')], caseEvent('Delegated'), { level: 'COMMUNITY', maxLevel: 'STREET' }],
  [[caseEvent('Escalated')], caseEvent('SentBack'), { level: 'COMMUNITY', maxLevel: 'STREET' }],
  [
    [caseEvent('CaseAccepted')],
    caseEvent('ExtensionGranted'),
    { dueAt: '2026-03-12T16:00:00.000Z', originalDueAt: '2026-03-09T16:00:00.000Z' },
  ],
  [[caseEvent('Dispatched'), caseEvent('Signed')], caseEvent('Held'), { stage: 'HELD' }],
  [
    [caseEvent('CaseAccepted'), caseEvent('Held')],
    caseEvent('Resumed'),
    { stage: 'HANDLING', dueAt: '2026-03-13T16:00:00.000Z', originalDueAt: '2026-03-09T16:00:00.000Z' },
  ],
  [
    [caseEvent('CaseAccepted'), caseEvent('Held')],
    caseEvent('Resumed', { due: undefined }),
    { dueAt: '2026-03-09T16:00:00.000Z' },
  ],
  [[caseEvent('CaseAccepted')], caseEvent('CaseJoined'), { stage: 'JOINED' }],
  [
    [
      caseEvent('CaseAccepted'),
      caseEvent('CaseResolved'),
      caseEvent('CaseJoined', { stageBefore: 'RESOLVED' }),
    ],
    caseEvent('CaseUnjoined', { restored: 'RESOLVED' }),
    { stage: 'RESOLVED', outcome: 'resolved', resolvedAt: '2026-03-02T01:03:00.000Z' },
  ],
  [
    [caseEvent('Dispatched')],
    caseEvent('CaseReassignedByReorg', {
      areaPath: ['370102', '370102001', '370102001009'],
      leadUnit: '370102001009',
    }),
    {
      stage: 'DISPATCHED',
      areaPath: ['370102', '370102001', '370102001009'],
      communityCode: '370102001009',
      gridCode: null,
      leadUnit: '370102001009',
      place: { areaPath: ['370102', '370102001', '370102001009'], building: '3号楼' },
    },
  ],
  [[], caseEvent('WhistleBlown'), { units: ['bureau-3'] }],
  [[], caseEvent('AdvisoryIssued'), { stage: 'RECTIFYING' }],
  [[], caseEvent('OrderIssued'), { stage: 'RECTIFYING' }],
  [
    [caseEvent('AdvisoryIssued')],
    caseEvent('Rechecked', { leadsTo: 'RESOLVED' }),
    { stage: 'RESOLVED', resolvedBy: 'account-1' },
  ],
  [[], caseEvent('ChannelSet'), { channel: 'peoples_mediation' }],
  [[], caseEvent('PartyConsented'), { stage: 'MEDIATING' }],
  [[], caseEvent('MediatorAppointed'), { mediators: [uuid(83)] }],
  [[caseEvent('MediatorAppointed')], caseEvent('MediatorReplaced'), { mediators: [uuid(84)] }],
  [[caseEvent('PartyConsented')], caseEvent('MediationTerminated'), { stage: 'HANDLING' }],
  [[caseEvent('AgreementReached')], caseEvent('AgreementEffective'), { stage: 'PERFORMING' }],
  [
    [caseEvent('AgreementReached'), caseEvent('AgreementEffective'), caseEvent('ObligationPerformed')],
    caseEvent('ObligationDefaulted', { settlesCase: false }),
    { stage: 'HANDLING' },
  ],
  [
    [caseEvent('AgreementReached'), caseEvent('AgreementEffective'), caseEvent('ObligationPerformed')],
    caseEvent('ObligationDefaulted'),
    { stage: 'RESOLVED' },
  ],
  [[], caseEvent('HandedToPolice'), { policeStations: ['station-1'] }],
  [[], caseEvent('CaseClassified'), { typeCode: 'HJ01', typeVersion: 1, dueClass: null }],
  [
    [caseEvent('CaseAccepted')],
    caseEvent('CaseClassified', { class: 'S', due: { at: '2026-03-03T16:00:00.000Z', provisional: false } }),
    { dueClass: 'S', dueAt: '2026-03-03T16:00:00.000Z', originalDueAt: '2026-03-09T16:00:00.000Z' },
  ],
  [
    [caseEvent('CaseAccepted')],
    caseEvent('CaseClassified', { class: 'C', dueStays: true }),
    { dueClass: 'C', dueAt: '2026-03-09T16:00:00.000Z' },
  ],
  [[], caseEvent('RiskSet'), { risk: 'high' }],
  [[], caseEvent('ConfidentialityChanged'), { confidentiality: 'restricted' }],
  [[], caseEvent('SupervisionRaised'), { supervision: 'yellow', highestSupervision: 'yellow' }],
  [
    [caseEvent('SupervisionRaised')],
    caseEvent('SupervisionLifted'),
    { supervision: 'none', highestSupervision: 'yellow' },
  ],
  [
    [caseEvent('SupervisionRaised'), caseEvent('SupervisionLifted')],
    caseEvent('SupervisionRaised', { card: 'ordinary' }),
    { supervision: 'ordinary', highestSupervision: 'yellow' },
  ],
  [[], caseEvent('CaseWithdrawn'), { stage: 'WITHDRAWN' }],
  [[caseEvent('Verified')], caseEvent('Archived'), { stage: 'ARCHIVED' }],
  [
    [],
    caseEvent('StatutoryRouteGiven'),
    {
      stage: 'RESOLVED',
      outcome: 'transferred',
      resolvedBy: 'account-1',
      verificationDueAt: '2026-03-05T16:00:00.000Z',
    },
  ],
  [[], caseEvent('DangerReported'), { risk: 'high', dangerReported: true }],
  [[], caseEvent('ResolvedOnSpot'), { stage: 'RESOLVED', resolvedBy: 'account-1' }],
  [
    [],
    caseEvent('CaseResolved'),
    {
      stage: 'RESOLVED',
      outcome: 'resolved',
      finding: 'founded',
      verificationDueAt: '2026-03-05T16:00:00.000Z',
    },
  ],
  [
    [caseEvent('CaseResolved')],
    caseEvent('VerificationFailed'),
    { stage: 'HANDLING', outcome: null, resolvedAt: null, resolvedBy: null },
  ],
  [
    [caseEvent('CaseResolved')],
    caseEvent('Verified'),
    { stage: 'CLOSED', reopenUntil: '2026-03-20T16:00:00.000Z' },
  ],
  [
    [caseEvent('CaseAccepted'), caseEvent('CaseResolved'), caseEvent('Verified')],
    caseEvent('CaseReopened'),
    {
      stage: 'HANDLING',
      reopenCount: 1,
      closedAt: null,
      resolvedAt: null,
      originalDueAt: '2026-03-09T16:00:00.000Z',
      dueAt: '2026-03-30T16:00:00.000Z',
    },
  ],
  [
    [caseEvent('CaseAccepted')],
    caseEvent('DueRecomputed'),
    {
      originalDueAt: '2026-03-09T16:00:00.000Z',
      dueAt: '2026-03-10T16:00:00.000Z',
      dueProvisional: false,
    },
  ],
  [
    [caseEvent('CaseResolved')],
    caseEvent('DueRecomputed', { clock: 'verification' }),
    { verificationDueAt: '2026-03-10T16:00:00.000Z', dueAt: null },
  ],
  [
    [caseEvent('CaseResolved'), caseEvent('Verified')],
    caseEvent('DueRecomputed', { clock: 'reopen_window' }),
    { reopenUntil: '2026-03-10T16:00:00.000Z' },
  ],
];

for (const [before, event, after] of changes) {
  const story = [...before, event].map(({ type }) => type).join(', ');
  t.test(`the row of a case after ${story} has ${Object.keys(after).join(', ')}`, async (t) => {
    const { happen, rows } = await emptyViews();
    await happen(CASE_STREAM, caseEvent('CaseOpened'), ...before);
    await happen(CASE_STREAM, event);
    t.match(await rows('case_list'), [after]);
    t.equal((await rows('case_list'))[0]?.['revision'], before.length + 1);
  });
}

t.test('whoever acts on a case is a participant, once', async (t) => {
  const { happenAt, rows } = await emptyViews();
  await happenAt({ by: 'a' }, CASE_STREAM, caseEvent('CaseOpened'));
  await happenAt({ by: 'b' }, CASE_STREAM, caseEvent('NoteAdded'), caseEvent('NoteAdded'));
  t.match(await rows('case_list'), [{ participants: ['a', 'b'] }]);
});

t.test('an event of a case that was never opened changes nothing', async (t) => {
  const { happen, rows } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('NoteAdded'));
  t.same(await rows('case_list'), []);
});
