import fc from 'fast-check';
import { type Kind, kinds } from './acts/acts.js';

/** One step: what is tried, how long after the step before, and the seed of everything else about it. */
export interface Step {
  readonly kind: Kind;
  readonly hours: number;
  readonly seed: number;
}

export interface Sequence {
  readonly start: string;
  readonly steps: readonly Step[];
}

/** Short waits, over midnight, over a weekend, past the windows and limits. */
const hours = fc.oneof(
  { weight: 24, arbitrary: fc.constantFrom(0.25, 0.5, 1, 2) },
  { weight: 2, arbitrary: fc.constantFrom(9, 14, 26) },
  { weight: 1, arbitrary: fc.constantFrom(62, 24 * 8, 24 * 18, 24 * 45) },
);
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const stepOf = (kind: Kind, wait = hours) => fc.record({ kind: fc.constant(kind), hours: wait, seed });
const anyStep = fc.record({ kind: fc.constantFrom(...kinds), hours, seed });

/** What usually follows what; a step is left out now and then, and strangers step in between. */
const arcs: readonly (readonly [weight: number, ...Kind[]])[] = [
  [1, 'DeclineCase', 'AttachReport'],
  [2, 'RecordContact', 'ResolveOnSpot', 'Verify', 'RecordCallback', 'Reopen'],
  [6, 'AcceptCase', 'RecordContact', 'CheckSite'],
  [2, 'AcceptCase', 'Dispatch', 'Object', 'RuleObjection', 'Sign', 'Object'],
  [2, 'Dispatch', 'Sign', 'AddSupport', 'AddSupport', 'ReplySupport', 'ReleaseSupport'],
  [2, 'BlowWhistle', 'ReportIn', 'CloseWhistle'],
  [2, 'CheckSite', 'IssueAdvisory', 'Recheck', 'Recheck', 'Verify'],
  [2, 'IssueOrder', 'IssueAdvisory', 'Recheck', 'Recheck', 'Recheck'],
  [
    4,
    'ProposeMediation',
    'RecordConsent',
    'RecordConsent',
    'AppointMediator',
    'ScheduleSession',
    'HoldSession',
  ],
  [
    4,
    'ReachAgreement',
    'SignAgreement',
    'SignAgreement',
    'SignAgreement',
    'SignAgreement',
    'RemindObligation',
    'RecordPerformance',
    'RecordPerformance',
  ],
  [
    1,
    'ExtendMediation',
    'AdjournSession',
    'RequestRecusal',
    'AppointMediator',
    'ScheduleSession',
    'HoldSession',
  ],
  [1, 'ScheduleSession', 'RecordRefusal', 'HoldSession', 'RecordConsent', 'HoldSession'],
  [1, 'RecordDefault', 'RecordDefault', 'TerminateMediation'],
  [1, 'HandOverPolice', 'AcceptByPolice', 'HoldSession', 'ReturnFromPolice'],
  [1, 'HandOverPolice', 'AcceptByPolice', 'CommissionMediation', 'ProposeMediation'],
  [1, 'HandOverPolice', 'AssessByPolice', 'RecordVictim', 'AcceptByPolice', 'AssessByPolice'],
  [1, 'RecordVictim', 'RecordVictim', 'Resolve', 'HandOverPolice', 'AssessByPolice'],
  [1, 'ReportDanger', 'SetRisk', 'SetRisk', 'Resolve', 'AcknowledgeDanger'],
  [1, 'SuggestSupervision', 'Supervise', 'Supervise', 'LiftSupervision', 'Supervise', 'Nudge', 'Instruct'],
  [1, 'SetRisk', 'ProposeWhistle', 'SetRisk', 'Restrict', 'Unrestrict'],
  [2, 'ClassifyCase', 'Correct', 'ClassifyCase', 'Correct'],
  [1, 'AddNote', 'MarkConfidentialNote', 'AddNote', 'MarkConfidentialNote'],
  [2, 'Join', 'AddNote', 'Unjoin', 'Join', 'Unjoin'],
  [1, 'TakeIn', 'Join', 'LetGo', 'Join'],
  [2, 'Split', 'Resolve', 'FollowChild', 'FollowChild', 'Split', 'FollowChild', 'FollowChild'],
  [1, 'ReassignByReorg', 'ReassignByReorg'],
  [1, 'PlaceLegalHold', 'Archive', 'LiftLegalHold'],
  [1, 'GuideStatutory', 'Verify', 'Reopen'],
  [1, 'SetRisk', 'Withdraw', 'RecordContact', 'Withdraw'],
  [1, 'Escalate', 'CheckSite', 'Delegate', 'Sign'],
  [1, 'Dispatch', 'Sign', 'Escalate', 'CheckSite', 'SendBack', 'Sign'],
  [2, 'RequestExtension', 'DecideExtension', 'RequestExtension', 'DecideExtension'],
  [2, 'RequestHold', 'DecideHold', 'Resume'],
  [1, 'AttachReport', 'DetachReport', 'AttachReport'],
  [4, 'RecordContact', 'Resolve', 'Verify', 'RecordCallback', 'Reopen'],
  [3, 'Resolve', 'Verify', 'Resolve', 'Verify'],
];

const arc = (given: readonly Kind[]) =>
  fc.tuple(...given.map((kind) => fc.option(stepOf(kind), { nil: undefined, freq: 25 })));
/** The system waits for the window to pass. */
const deemed = fc.tuple(stepOf('Dispatch'), stepOf('DeemSigned', fc.constantFrom(24 * 2, 24 * 15)));

/** From nothing to a settlement that is performed or not, step by step. */
const settling: readonly Kind[] = [
  'RecordContact',
  'AcceptCase',
  'CheckSite',
  'ProposeMediation',
  'RecordConsent',
  'RecordConsent',
  'AppointMediator',
  'ScheduleSession',
  'HoldSession',
  'ReachAgreement',
  'SignAgreement',
  'SignAgreement',
  'SignAgreement',
  'SignAgreement',
  'RemindObligation',
];
const performed = arc([
  ...settling,
  'RecordPerformance',
  'RecordPerformance',
  'RecordPerformance',
  'Verify',
  'Reopen',
]);
const defaulted = fc.tuple(
  ...settling.map((kind) => stepOf(kind, fc.constantFrom(0.25, 0.5))),
  ...(['RecordDefault', 'RecordPerformance', 'RecordDefault'] as const).map((kind) =>
    stepOf(kind, fc.constantFrom(26, 62)),
  ),
);

const pieces = fc.oneof(
  { weight: 5, arbitrary: performed },
  { weight: 3, arbitrary: defaulted },
  { weight: 6, arbitrary: fc.tuple(anyStep) },
  { weight: 1, arbitrary: deemed },
  { weight: 2, arbitrary: fc.tuple(stepOf('RecordContact'), stepOf('AcceptCase'), stepOf('CheckSite')) },
  ...arcs.map(([weight, ...given]) => ({ weight, arbitrary: arc(given) })),
);

/** The mediation runs: what can happen while it does. */
const running = fc
  .tuple(
    arc(settling.slice(0, 7)),
    fc.oneof(
      arc([
        'ExtendMediation',
        'ScheduleSession',
        'AdjournSession',
        'RequestRecusal',
        'HoldSession',
        'AppointMediator',
        'HoldSession',
      ]),
      arc([
        'ScheduleSession',
        'RecordRefusal',
        'HoldSession',
        'RecordConsent',
        'HoldSession',
        'TerminateMediation',
      ]),
      arc([
        'ScheduleSession',
        'HandOverPolice',
        'AcceptByPolice',
        'HoldSession',
        'ReturnFromPolice',
        'HoldSession',
      ]),
    ),
  )
  .map((parts) => parts.flat());
const asked = arc([
  'RequestExtension',
  'DecideExtension',
  'RequestHold',
  'DecideHold',
  'Resume',
  'RequestExtension',
  'DecideExtension',
]);

/** Given to a unit that signs, objects, or keeps silent. */
const objected = fc
  .tuple(
    arc(['OpenCase', 'RecordContact', 'AcceptCase']),
    fc.oneof(
      arc(['Dispatch', 'Object', 'RuleObjection', 'Object', 'Dispatch', 'Object', 'RuleObjection']),
      deemed,
    ),
  )
  .map((parts) => parts.flat());

/** Somebody wants to end it while something is still open, and again when it is not. */
const unfinished = fc
  .tuple(
    arc(['OpenCase', 'RecordContact', 'AcceptCase', 'CheckSite']),
    fc.oneof(
      arc(['BlowWhistle', 'Resolve', 'ReportIn', 'CloseWhistle']),
      arc(['ReportDanger', 'SetRisk', 'SetRisk', 'Resolve', 'AcknowledgeDanger']),
      arc(['AddSupport', 'Resolve', 'ReplySupport', 'ReleaseSupport']),
      arc(['RecordVictim', 'Resolve', 'HandOverPolice', 'Resolve']),
    ),
    arc([
      'AddNote',
      'AddEvidence',
      'Resolve',
      'Verify',
      'RecordCallback',
      'RecomputeDue',
      'AddNote',
      'AddEvidence',
      'Reopen',
    ]),
  )
  .map((parts) => parts.flat());

/** Agreed, and the court is asked. */
const confirmed = fc.tuple(
  ...[...settling, 'ApplyConfirmation' as const].map((kind) => stepOf(kind, fc.constantFrom(0.25, 0.5))),
  arc([
    'RecordCourtAnswer',
    'RecordCourtExtension',
    'RecordCourtDecision',
    'ApplyConfirmation',
    'RecordCourtAnswer',
    'RecordCourtDecision',
    'RecordCourtDecision',
  ]),
);

/** Put right, closed, and looked at again. */
const watched = fc.tuple(
  ...(['OpenCase', 'RecordContact', 'AcceptCase', 'CheckSite', 'Resolve', 'Verify'] as const).map((kind) =>
    stepOf(kind, fc.constantFrom(0.25, 0.5)),
  ),
  arc(['StartWatch', 'CheckWatch', 'RecordRelapse', 'CheckWatch', 'StartWatch', 'Reopen']),
);

/** Told to put it right, and not done in time. */
const overdue = fc.tuple(
  ...(['OpenCase', 'AcceptCase', 'CheckSite', 'IssueOrder'] as const).map((kind) =>
    stepOf(kind, fc.constantFrom(0.25, 0.5)),
  ),
  stepOf('RecordNoticeOverdue', fc.constantFrom(24, 24 * 8, 24 * 18)),
);

/** Closed, and nobody reopens it. */
const archived = fc.tuple(
  ...(['OpenCase', 'RecordContact', 'AcceptCase', 'CheckSite', 'Resolve', 'Verify'] as const).map((kind) =>
    stepOf(kind, fc.constantFrom(0.25, 0.5)),
  ),
  stepOf('PlaceLegalHold'),
  stepOf('Archive', fc.constantFrom(24 * 5, 24 * 45)),
  stepOf('LiftLegalHold'),
  stepOf('Archive', fc.constantFrom(1, 24 * 45)),
);

const opening = fc.oneof(
  { weight: 3, arbitrary: unfinished },
  { weight: 3, arbitrary: objected },
  { weight: 1, arbitrary: arc(['OpenCase', 'DeclineCase', 'AttachReport']) },
  { weight: 4, arbitrary: fc.tuple(stepOf('OpenCase'), running).map((parts) => parts.flat()) },
  { weight: 4, arbitrary: fc.tuple(stepOf('OpenCase'), performed).map((parts) => parts.flat()) },
  { weight: 2, arbitrary: fc.tuple(stepOf('OpenCase'), defaulted).map((parts) => parts.flat()) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(stepOf('OpenCase'), stepOf('AcceptCase'), stepOf('CheckSite'), asked)
      .map((parts) => parts.flat()),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(
      stepOf('OpenCase'),
      stepOf('RecordContact'),
      stepOf('AcceptCase'),
      stepOf('CheckSite'),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(stepOf('OpenCase')) },
  { weight: 1, arbitrary: arc(['OpenCase', 'AttachReport', 'Withdraw', 'DetachReport', 'Withdraw']) },
  { weight: 2, arbitrary: archived },
  {
    weight: 3,
    arbitrary: fc
      .tuple(stepOf('OpenCase'), confirmed)
      .map(([open, [...rest]]) => [open, ...rest.flatMap((one) => (Array.isArray(one) ? one : [one]))]),
  },
  {
    weight: 6,
    arbitrary: watched.map((parts) => parts.flat()),
  },
  { weight: 1, arbitrary: overdue },
  {
    weight: 1,
    arbitrary: fc.tuple(
      stepOf('OpenCase'),
      stepOf('RecordContact'),
      stepOf('ResolveOnSpot'),
      stepOf('Verify'),
    ),
  },
);

/** Morning, just before midnight in Shanghai on a Friday, before the year whose calendar is not published, and in it. */
const start = fc.constantFrom(
  ...Array.from({ length: 7 }, () => '2026-11-02T02:00:00.000Z'),
  '2026-11-06T15:59:30.000Z',
  '2026-12-28T01:00:00.000Z',
  '2027-03-01T01:00:00.000Z',
);

const sequence: fc.Arbitrary<Sequence> = fc
  .tuple(start, opening, fc.array(pieces, { minLength: 2, maxLength: 7, size: 'max' }))
  .map(([from, first, rest]) => ({
    start: from,
    steps: [...first, ...rest.flat()].filter((step) => step !== undefined),
  }));

/** That many sequences, the same ones for the same seed. */
export function sequences(count: number, from: number): readonly Sequence[] {
  return fc.sample(sequence, { numRuns: count, seed: from });
}
