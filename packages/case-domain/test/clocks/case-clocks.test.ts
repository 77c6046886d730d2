import t from 'tap';
import type { CaseEvent } from '../../src/index.js';
import type { CaseStory } from '../case/case-story.js';
import { awaitingSignature, closedCase, handledCase, registeredCase } from '../case/cases.js';
import { AGREEMENT, MEDIATION, PAYMENT, performing, REPAIR, running } from '../case/mediation/mediations.js';
import { FIRE_BRIGADE, idOf } from '../case/neighbourhood.js';
import { clockOf, dueAt, fact, runningIn } from './clocks-of.js';

const DISPATCH = idOf(51);
const NOTICE = idOf(31);

/** What one clock does at each event: the events, and the state the clock of that key is in afterwards. */
type Course = readonly [event: CaseEvent, state: string, more?: object];

function follow(name: string, key: string, from: CaseStory, course: readonly Course[]): void {
  t.test(name, async (t) => {
    let story = from;
    for (const [event, state, more = {}] of course) {
      story = story.after([event]);
      t.match(clockOf(story, key), { state, ...more }, `${event.type} leaves it ${state}`);
    }
  });
}

const advisory = (items: readonly string[]) =>
  fact('AdvisoryIssued', {
    noticeId: NOTICE,
    addressee: { personRef: idOf(1001) },
    items: items.map((itemId) => ({ itemId, text: '清除' })),
    policies: [{ title: '办法', version: '2026-01-01' }],
    service: { servedAt: '2026-11-02T01:00:00.000Z', how: 'handed_over' },
    due: dueAt('2026-11-09T16:00:00.000Z'),
    recheckDue: dueAt('2026-11-11T16:00:00.000Z'),
  });
const recheck = (checkedAt: string, ...results: readonly ('done' | 'partly' | 'not_done')[]) =>
  fact('Rechecked', {
    recheckId: idOf(32),
    noticeId: NOTICE,
    checkedAt,
    results: results.map((result, index) => ({ itemId: idOf(40 + index), result })),
    photoHashes: [],
    leadsTo: 'RECTIFYING',
  });

follow('first contact runs from acceptance until somebody is spoken to', 'first_contact', handledCase(), [
  [
    fact('ContactAttempted', {
      contactId: idOf(1),
      channel: 'telephone',
      attemptedAt: '2026-11-02T02:30:00.000Z',
      attempt: 1,
    }),
    'running',
  ],
  [
    fact('ContactMade', {
      contactId: idOf(2),
      channel: 'telephone',
      contactedAt: '2026-11-02T03:00:00.000Z',
      summary: '已联系',
    }),
    'stopped',
    { stoppedAt: '2026-11-02T03:00:00.000Z', stoppedBy: 'ContactMade' },
  ],
]);

follow('three failed attempts stop first contact as well', 'first_contact', handledCase(), [
  [
    fact('ContactAttempted', {
      contactId: idOf(1),
      channel: 'telephone',
      attemptedAt: '2026-11-02T05:00:00.000Z',
      attempt: 3,
    }),
    'stopped',
    { stoppedAt: '2026-11-02T05:00:00.000Z' },
  ],
]);

t.test('whoever was spoken to before acceptance is not waited for afterwards', async (t) => {
  const contact = fact('ContactMade', {
    contactId: idOf(2),
    channel: 'in_person',
    contactedAt: '2026-11-01T03:00:00.000Z',
    summary: '已见面',
  });
  const before = registeredCase().after([contact]);
  t.equal(clockOf(before, 'first_contact').state, 'waiting');
  const accepted = fact('CaseAccepted', {
    class: 'G',
    contactDueAt: '2026-11-03T02:00:00.000Z',
    due: dueAt('2026-11-09T16:00:00.000Z'),
  });
  t.match(clockOf(before.after([accepted]), 'first_contact'), {
    state: 'stopped',
    stoppedAt: '2026-11-01T03:00:00.000Z',
    due: { at: '2026-11-03T02:00:00.000Z' },
  });
});

follow('an extension moves the resolution, and the original stays (I13)', 'resolution', handledCase(), [
  [
    fact('ExtensionRequested', { extensionId: idOf(5), days: 3, reason: '等材料' }),
    'running',
    { changes: [] },
  ],
  [
    fact('ExtensionGranted', {
      extensionId: idOf(5),
      due: dueAt('2026-11-12T16:00:00.000Z'),
      was: dueAt('2026-11-09T16:00:00.000Z'),
      reporterWasTold: '已告知',
    }),
    'running',
    {
      due: { at: '2026-11-12T16:00:00.000Z' },
      originalDue: { at: '2026-11-09T16:00:00.000Z' },
      changes: [{ how: 'extended' }],
    },
  ],
]);

follow(
  'an extension has to be decided before the case is due',
  `extension_decision/${idOf(5)}`,
  handledCase(),
  [
    [
      fact('ExtensionRequested', { extensionId: idOf(5), days: 3, reason: '等材料' }),
      'running',
      { due: { at: '2026-11-09T16:00:00.000Z' } },
    ],
    [fact('ExtensionRefused', { extensionId: idOf(5), because: 'not_decided_in_time' }), 'stopped'],
  ],
);

follow(
  'a hold lets the resolution rest, and nothing of it is reached meanwhile',
  'resolution',
  handledCase(),
  [
    [
      fact('Held', { holdId: idOf(6), reason: 'season', until: '2026-11-20T16:00:00.000Z' }),
      'held',
      { changes: [{ how: 'held', until: '2026-11-20T16:00:00.000Z' }] },
    ],
    [
      fact('Resumed', { holdId: idOf(6), heldMs: 86_400_000, due: dueAt('2026-11-10T16:00:00.000Z') }),
      'running',
      { due: { at: '2026-11-10T16:00:00.000Z' }, originalDue: { at: '2026-11-09T16:00:00.000Z' } },
    ],
  ],
);

follow('a hold has a clock of its own', `hold/${idOf(6)}`, handledCase(), [
  [
    fact('Held', { holdId: idOf(6), reason: 'season', until: '2026-11-20T16:00:00.000Z' }),
    'running',
    { due: { at: '2026-11-20T16:00:00.000Z' } },
  ],
  [fact('Resumed', { holdId: idOf(6), heldMs: 86_400_000 }), 'stopped'],
]);

follow(
  'an unsigned dispatch opens a window until somebody signs',
  `objection_window/${DISPATCH}`,
  awaitingSignature(handledCase()),
  [[fact('Signed', { dispatchId: DISPATCH, unit: FIRE_BRIGADE }), 'stopped']],
);

const objection = fact('DispatchObjected', {
  dispatchId: DISPATCH,
  unit: FIRE_BRIGADE,
  ground: 'not_our_duty',
  legalBasis: [],
  evidence: '职责清单',
  proposedUnit: 'housing-01',
  rulingDue: dueAt('2026-11-04T16:00:00.000Z'),
});
follow('an objection ends the window', `objection_window/${DISPATCH}`, awaitingSignature(handledCase()), [
  [objection, 'stopped'],
]);
follow('an objection is ruled on in time', `ruling/${DISPATCH}`, awaitingSignature(handledCase()), [
  [objection, 'running', { due: { at: '2026-11-04T16:00:00.000Z' } }],
  [fact('ObjectionRejected', { dispatchId: DISPATCH, reason: '属职责' }), 'stopped'],
]);

follow('support is awaited until the unit replies', `support/${idOf(7)}`, handledCase(), [
  [
    fact('SupportAdded', {
      supportId: idOf(7),
      unit: FIRE_BRIGADE,
      task: '检查',
      due: dueAt('2026-11-05T16:00:00.000Z'),
    }),
    'running',
  ],
  [fact('SupportReplied', { supportId: idOf(7), reply: '已检查' }), 'stopped'],
]);

follow(
  'a mediation runs from the last consent, longer by an extension',
  `mediation/${MEDIATION}`,
  running(),
  [
    [
      fact('MediationExtended', {
        extensionId: idOf(8),
        mediationId: MEDIATION,
        due: dueAt('2026-12-10T16:00:00.000Z'),
        agreedBy: [idOf(101), idOf(102)],
      }),
      'running',
      { due: { at: '2026-12-10T16:00:00.000Z' }, originalDue: { at: '2026-12-02T16:00:00.000Z' } },
    ],
    [
      fact('MediationTerminated', {
        mediationId: MEDIATION,
        ground: 'no_agreement',
        informedOfRights: { routes: ['court'], informedAt: '2026-11-03T02:00:00.000Z' },
      }),
      'stopped',
    ],
  ],
);

t.test('an agreement in effect ends mediation and resolution, and starts what it promises', async (t) => {
  const story = performing();
  t.strictSame(runningIn(story), [
    'first_contact',
    `joint_application/${AGREEMENT}`,
    ...[PAYMENT, REPAIR].map((id) => `obligation/${id}`).toSorted(),
  ]);
  t.match(clockOf(story, `mediation/${MEDIATION}`), { state: 'stopped', stoppedBy: 'AgreementEffective' });
  t.match(clockOf(story, 'resolution'), { state: 'stopped', stoppedBy: 'AgreementEffective' });
});

follow('promises do not run before the agreement is in effect', `obligation/${idOf(9)}`, running(), [
  [
    fact('AgreementReached', {
      agreementId: idOf(10),
      mediationId: MEDIATION,
      form: 'written',
      partial: false,
      performedAtOnce: false,
      facts: '渗漏',
      obligations: [
        { obligationId: idOf(9), debtor: idOf(101), content: '修复', dueAt: '2026-11-07T16:00:00.000Z' },
      ],
    }),
    'waiting',
  ],
  [
    fact('AgreementEffective', {
      agreementId: idOf(10),
      effectiveAt: '2026-11-02T03:00:00.000Z',
      confirmationDue: dueAt('2026-12-02T16:00:00.000Z'),
      leadsTo: 'PERFORMING',
    }),
    'running',
    { startedAt: '2026-11-02T03:00:00.000Z' },
  ],
  [
    fact('ObligationReminded', { reminderId: idOf(11), obligationId: idOf(9) }),
    'running',
    { stepsFired: [] },
  ],
  [
    fact('ObligationReminded', { reminderId: idOf(12), obligationId: idOf(9), step: -3 }),
    'running',
    { stepsFired: [-3] },
  ],
  [
    fact('ObligationPerformed', {
      obligationId: idOf(9),
      result: 'performed',
      performedAt: '2026-11-06T03:00:00.000Z',
      settlesCase: false,
    }),
    'stopped',
    { stoppedAt: '2026-11-06T03:00:00.000Z' },
  ],
]);

follow(
  'the resolution goes on where performance ends and something else is open',
  'resolution',
  performing(),
  [
    [fact('ObligationDefaulted', { obligationId: REPAIR, note: '未修', settlesCase: false }), 'stopped'],
    [
      fact('ObligationDefaulted', { obligationId: PAYMENT, note: '未付', settlesCase: false }),
      'running',
      { originalDue: { at: '2026-11-09T16:00:00.000Z' }, stoppedAt: undefined },
    ],
  ],
);

follow(
  'a court says first whether it takes the application, then what it decides',
  `court/${idOf(13)}`,
  performing(),
  [
    [
      fact('ConfirmationApplied', {
        confirmationId: idOf(13),
        agreementId: AGREEMENT,
        court: '历下区人民法院',
        applicants: [idOf(101), idOf(102)],
        appliedAt: '2026-11-05T02:00:00.000Z',
        answerDue: dueAt('2026-11-09T16:00:00.000Z'),
      }),
      'running',
      { due: { at: '2026-11-09T16:00:00.000Z' } },
    ],
    [
      fact('CourtAccepted', {
        confirmationId: idOf(13),
        acceptedAt: '2026-11-06T02:00:00.000Z',
        decisionDue: dueAt('2026-11-23T16:00:00.000Z'),
      }),
      'running',
      { due: { at: '2026-11-23T16:00:00.000Z' } },
    ],
    [
      fact('AgreementConfirmed', {
        confirmationId: idOf(13),
        decidedAt: '2026-11-20T02:00:00.000Z',
        document: '裁1',
      }),
      'stopped',
      { stoppedAt: '2026-11-20T02:00:00.000Z' },
    ],
  ],
);

follow('a notice is due until every item has ended', `advisory/${NOTICE}`, handledCase('ZL01'), [
  [advisory([idOf(40), idOf(41)]), 'running', { startedAt: '2026-11-02T01:00:00.000Z' }],
  [recheck('2026-11-05T02:00:00.000Z', 'done', 'partly'), 'running', { awaits: [idOf(41)] }],
  [
    fact('NoticeOverdue', { noticeId: NOTICE, openItems: [idOf(41)], dueAt: '2026-11-09T16:00:00.000Z' }),
    'running',
    { stepsFired: [100] },
  ],
  [recheck('2026-11-12T02:00:00.000Z', 'done', 'not_done'), 'stopped'],
]);
follow(
  'looking before the deadline does not spare looking after it',
  `recheck/${NOTICE}`,
  handledCase('ZL01'),
  [
    [advisory([idOf(40), idOf(41)]), 'running', { startedAt: '2026-11-09T16:00:00.000Z' }],
    [recheck('2026-11-05T02:00:00.000Z', 'done', 'partly'), 'running'],
    [recheck('2026-11-10T02:00:00.000Z', 'done', 'partly'), 'stopped'],
  ],
);

follow('danger is answered within minutes', `danger/${idOf(14)}`, handledCase(), [
  [
    fact('DangerReported', { dangerId: idOf(14), text: '持刀', acknowledgeBy: '2026-11-02T02:10:00.000Z' }),
    'running',
  ],
  [fact('DangerAcknowledged', { dangerId: idOf(14) }), 'stopped'],
]);

t.test('a closed case waits for callback and reopening, and for nothing else', async (t) => {
  const story = closedCase();
  t.strictSame(runningIn(story), ['reopen_window']);
  const failed = handledCase().after([
    fact('CaseResolved', {
      outcome: 'resolved',
      finding: 'founded',
      handlingNote: '已处理',
      publicReply: '已处理',
      evidence: [],
      verificationDue: dueAt('2026-11-04T16:00:00.000Z'),
    }),
  ]);
  t.strictSame(runningIn(failed), ['verification']);
  const back = failed.after([fact('VerificationFailed', { reason: '还在' })]);
  t.match(clockOf(back, 'resolution'), { state: 'running', due: { at: '2026-11-09T16:00:00.000Z' } });
  t.equal(clockOf(back, 'verification').state, 'stopped');
});

t.test('a reopening is a run of its own; the first one keeps what it was (I13, I19)', async (t) => {
  const reopened = closedCase().after([
    fact('CaseReopened', {
      reason: '又堆了',
      requestedBy: 'reporter',
      class: 'G',
      due: dueAt('2026-11-20T16:00:00.000Z'),
    }),
  ]);
  t.match(clockOf(reopened, 'resolution'), { state: 'stopped', due: { at: '2026-11-09T16:00:00.000Z' } });
  t.match(clockOf(reopened, 'resolution/2'), { state: 'running', due: { at: '2026-11-20T16:00:00.000Z' } });
  const granted = reopened.after([
    fact('DueRecomputed', {
      clock: 'resolution',
      due: dueAt('2026-11-21T16:00:00.000Z'),
      was: dueAt('2026-11-20T16:00:00.000Z'),
    }),
  ]);
  t.equal(
    clockOf(granted, 'resolution/2').due.at,
    '2026-11-21T16:00:00.000Z',
    'what moves is the run at hand',
  );
  t.equal(clockOf(granted, 'resolution').due.at, '2026-11-09T16:00:00.000Z');
});

follow('a watch comes back after every look, until the last', `relapse_watch/${idOf(15)}`, closedCase(), [
  [
    fact('WatchStarted', {
      watchId: idOf(15),
      checksDue: ['2026-12-10T16:00:00.000Z', '2027-01-10T16:00:00.000Z'],
    }),
    'running',
    { due: { at: '2026-12-10T16:00:00.000Z' } },
  ],
  [
    fact('LimitReached', {
      clock: 'relapse_watch',
      of: idOf(15),
      step: 100,
      dueAt: '2026-12-10T16:00:00.000Z',
      tells: 'intake',
    }),
    'running',
    { stepsFired: [100] },
  ],
  [
    fact('WatchChecked', {
      watchId: idOf(15),
      checkId: idOf(16),
      result: 'clean',
      photoHashes: [],
      nextDueAt: '2027-01-10T16:00:00.000Z',
    }),
    'running',
    { due: { at: '2027-01-10T16:00:00.000Z' }, stepsFired: [] },
  ],
  [
    fact('WatchChecked', { watchId: idOf(15), checkId: idOf(17), result: 'clean', photoHashes: [] }),
    'stopped',
  ],
]);

t.test('whatever ends the case calls its clocks off; undone, they go on as they were', async (t) => {
  const declined = fact('CaseDeclined', { reason: 'out_of_scope', reporterWasTold: '已告知' });
  const withdrawn = fact('CaseWithdrawn', {
    reportId: idOf(501),
    wishedAt: '2026-11-02T02:00:00.000Z',
    how: 'written',
    wish: '不再需要',
  });
  const archived = fact('Archived', { completeness: [], retentionClass: 'standard' });
  for (const end of [declined, withdrawn, archived]) {
    t.strictSame(runningIn(awaitingSignature(handledCase()).after([end])), [], end.type);
  }
  const rested = handledCase().after([
    fact('Held', { holdId: idOf(6), reason: 'season', until: '2026-11-20T16:00:00.000Z' }),
  ]);
  const joined = rested.after([
    fact('CaseJoined', {
      joinId: idOf(18),
      into: idOf(19),
      intoNumber: '370199-261102-0000002',
      stageBefore: 'HELD',
      reason: '同一事项',
    }),
  ]);
  t.strictSame(runningIn(joined), []);
  const unjoined = joined.after([
    fact('CaseUnjoined', { joinId: idOf(18), restored: 'HELD', reason: '不是同一处' }),
  ]);
  t.strictSame(runningIn(unjoined), runningIn(rested));
  t.equal(clockOf(unjoined, 'resolution').state, 'held');
});

t.test('escalation voids the dispatch below, and the resolution runs on (I12)', async (t) => {
  const before = awaitingSignature(handledCase());
  const after = before.after([
    fact('Escalated', {
      escalationId: idOf(20),
      from: 'COMMUNITY',
      to: 'STREET',
      skipsLevel: false,
      reason: '超出能力',
      tried: '已协调',
    }),
  ]);
  t.equal(clockOf(after, `objection_window/${DISPATCH}`).state, 'cancelled');
  t.strictSame(clockOf(after, 'resolution'), clockOf(before, 'resolution'));
});
