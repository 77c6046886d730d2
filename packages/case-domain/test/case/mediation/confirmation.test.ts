import t from 'tap';
import type { CaseCommand, CaseEvent, CaseFile } from '../../../src/index.js';
import { isRefused, leadsTo } from '../case-story.js';
import { butWith, handledCase } from '../cases.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import {
  AGREEMENT,
  appointment,
  beforeSession,
  consentOf,
  performing,
  proposal,
  signedByAll,
  written,
} from './mediations.js';

const CONFIRMATION = idOf(66);
/** In effect on 2 November; the thirtieth day is 2 December. */
const LAST_MOMENT = '2026-12-02T15:59:59.999Z';
const LATER = { at: '2026-12-20T02:00:00.000Z' };

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

const application: Command<'ApplyConfirmation'> = {
  type: 'ApplyConfirmation',
  confirmationId: CONFIRMATION,
  agreementId: AGREEMENT,
  court: '晨光区人民法院',
  applicants: [DOWNSTAIRS, UPSTAIRS],
  appliedAt: '2026-11-10T02:00:00.000Z',
};
const acceptance: Command<'RecordCourtAnswer'> = {
  type: 'RecordCourtAnswer',
  confirmationId: CONFIRMATION,
  answer: 'accepted',
  answeredAt: '2026-11-12T02:00:00.000Z',
  docket: '（2026）晨民特18号',
};
const refusal: Command<'RecordCourtAnswer'> = {
  type: 'RecordCourtAnswer',
  confirmationId: CONFIRMATION,
  answer: 'refused',
  answeredAt: '2026-11-12T02:00:00.000Z',
  reason: '不属于本院管辖',
};
const confirmed: Command<'RecordCourtDecision'> = {
  type: 'RecordCourtDecision',
  confirmationId: CONFIRMATION,
  decision: 'confirmed',
  decidedAt: '2026-11-20T02:00:00.000Z',
  document: '（2026）晨民特18号裁定书',
};

const applied = () => performing().when(application, LATER);
const accepted = () => applied().when(acceptance, LATER);

t.test('all parties together apply; the court answers within three days (I24)', async (t) => {
  const { type: _, ...given } = application;
  const answerDue = {
    at: '2026-11-13T16:00:00.000Z',
    provisional: false,
    basis: { from: application.appliedAt, unit: 'days', count: 3 },
  } as const;
  const events: CaseEvent[] = [
    { type: 'ConfirmationApplied', data: { ...given, applicants: [DOWNSTAIRS, UPSTAIRS], answerDue } },
  ];
  const story = leadsTo(t, performing(), application, events, LATER);
  t.match(story.state, { stage: 'PERFORMING', channel: 'none' }, 'it goes on being performed');
});

t.test('the thirtieth day still counts, the moment after it does not (I24)', async (t) => {
  const onTheLastDay = { ...application, appliedAt: LAST_MOMENT };
  t.equal(performing().decide(onTheLastDay, LATER).length, 1);
  const tooLate = { ...application, appliedAt: '2026-12-02T16:00:00.000Z' };
  isRefused(t, performing(), tooLate, 'JOINT_APPLICATION_TOO_LATE', LATER);
});

t.test('one party alone applies for nothing, nor does a stranger (I24)', async (t) => {
  isRefused(
    t,
    performing(),
    { ...application, applicants: [DOWNSTAIRS, DOWNSTAIRS] },
    'APPLICATION_NOT_JOINT',
    LATER,
  );
  const stranger = { ...application, applicants: [DOWNSTAIRS, UPSTAIRS, idOf(9)] };
  isRefused(t, performing(), stranger, 'PARTY_UNKNOWN', LATER);
});

t.test('only an agreement in effect is confirmed, and only from then on', async (t) => {
  isRefused(t, beforeSession(), application, 'AGREEMENT_UNKNOWN', LATER);
  isRefused(t, beforeSession().when(written), application, 'AGREEMENT_NOT_IN_EFFECT', LATER);
  const early = { ...application, appliedAt: '2026-11-02T02:59:59.999Z' };
  isRefused(t, performing(), early, 'APPLIED_BEFORE_EFFECT', LATER);
  isRefused(t, performing(), application, 'OCCURRED_IN_THE_FUTURE', { at: '2026-11-09T02:00:00.000Z' });
});

t.test('matters of status are not confirmed', async (t) => {
  const running = handledCase()
    .when({ ...proposal, confirmable: false })
    .when(consentOf(DOWNSTAIRS))
    .when(consentOf(UPSTAIRS))
    .when(appointment);
  isRefused(t, signedByAll(running.when(written)), application, 'MATTER_NOT_CONFIRMABLE', LATER);
});

t.test('the name of the court carries no telephone number (I31)', async (t) => {
  const court = '晨光区人民法院 13800138000';
  isRefused(t, performing(), { ...application, court }, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', LATER);
});

t.test('an agreement is with the court once; after a refusal it may be brought again in time', async (t) => {
  const again = { ...application, confirmationId: idOf(67), appliedAt: '2026-11-16T02:00:00.000Z' };
  isRefused(t, applied(), again, 'CONFIRMATION_APPLIED_ALREADY', LATER);
  t.equal(applied().when(refusal, LATER).decide(again, LATER).length, 1);
  isRefused(t, accepted().when(confirmed, LATER), again, 'CONFIRMATION_APPLIED_ALREADY', LATER);
});

t.test('the court takes the application and decides within fifteen days', async (t) => {
  const decisionDue = {
    at: '2026-11-27T16:00:00.000Z',
    provisional: false,
    basis: { from: acceptance.answeredAt, unit: 'days', count: 15 },
  } as const;
  const data = {
    confirmationId: CONFIRMATION,
    acceptedAt: acceptance.answeredAt,
    docket: '（2026）晨民特18号',
    decisionDue,
  };
  leadsTo(t, applied(), acceptance, [{ type: 'CourtAccepted', data }], LATER);
});

t.test('the court refuses the application, with its reason', async (t) => {
  const data = { confirmationId: CONFIRMATION, refusedAt: refusal.answeredAt, reason: '不属于本院管辖' };
  leadsTo(t, applied(), refusal, [{ type: 'CourtRefused', data }], LATER);
});

t.test('the court answers once, after it was asked', async (t) => {
  isRefused(t, performing(), acceptance, 'CONFIRMATION_UNKNOWN', LATER);
  isRefused(t, accepted(), refusal, 'COURT_ANSWERED_ALREADY', LATER);
  const early = { ...acceptance, answeredAt: '2026-11-09T02:00:00.000Z' };
  isRefused(t, applied(), early, 'COURT_STEPS_OUT_OF_ORDER', LATER);
  isRefused(t, applied(), acceptance, 'OCCURRED_IN_THE_FUTURE', { at: '2026-11-11T02:00:00.000Z' });
  const number = { ...acceptance, docket: '13800138000' };
  isRefused(t, applied(), number, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', LATER);
});

t.test('the court confirms, or does not and says why', async (t) => {
  const { document, decidedAt } = { document: '（2026）晨民特18号裁定书', decidedAt: confirmed.decidedAt };
  leadsTo(
    t,
    accepted(),
    confirmed,
    [{ type: 'AgreementConfirmed', data: { confirmationId: CONFIRMATION, decidedAt, document } }],
    LATER,
  );
  const not: Command<'RecordCourtDecision'> = {
    type: 'RecordCourtDecision',
    confirmationId: CONFIRMATION,
    decision: 'not_confirmed',
    decidedAt,
    reason: '协议内容不明确',
  };
  const data = { confirmationId: CONFIRMATION, decidedAt, reason: '协议内容不明确' };
  leadsTo(t, accepted(), not, [{ type: 'AgreementNotConfirmed', data }], LATER);
});

t.test('the court decides once, after it took the application', async (t) => {
  isRefused(t, applied(), confirmed, 'COURT_NOT_ANSWERED_YET', LATER);
  isRefused(t, applied().when(refusal, LATER), confirmed, 'COURT_DECIDED_ALREADY', LATER);
  const other = { ...confirmed, decidedAt: '2026-11-21T02:00:00.000Z' };
  isRefused(t, accepted().when(confirmed, LATER), other, 'COURT_DECIDED_ALREADY', LATER);
  const early = { ...confirmed, decidedAt: '2026-11-11T02:00:00.000Z' };
  isRefused(t, accepted(), early, 'COURT_STEPS_OUT_OF_ORDER', LATER);
  const named = { ...confirmed, document: '13800138000' };
  isRefused(t, accepted(), named, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', LATER);
});

t.test('thirty days run on after the case is closed', async (t) => {
  const closed = butWith({ stage: 'CLOSED' }, performing());
  t.equal(closed.decide(application, LATER).length, 1);
});

t.test('the court takes ten days more, once, after it took the application', async (t) => {
  const extend = {
    type: 'RecordCourtExtension',
    confirmationId: CONFIRMATION,
    extendedAt: '2026-11-20T02:00:00.000Z',
  } as const;
  const [extended] = accepted().decide(extend, LATER);
  t.match(extended, { type: 'CourtExtended', data: { decisionDue: { basis: { unit: 'days', count: 25 } } } });
  const after = accepted().when(extend, LATER);
  t.strictSame(after.decide(extend, LATER), []);
  const clock = Object.values((after.state as CaseFile).clocks).find(({ clock: name }) => name === 'court');
  t.ok(clock && clock.due.at > clock.originalDue.at, 'the original date stays beside it (I13)');
  isRefused(t, applied(), extend, 'COURT_NOT_ANSWERED_YET', LATER);
  isRefused(t, accepted().when(confirmed, LATER), extend, 'COURT_DECIDED_ALREADY', LATER);
  const early = { ...extend, extendedAt: '2026-11-11T02:00:00.000Z' };
  isRefused(t, accepted(), early, 'COURT_STEPS_OUT_OF_ORDER', LATER);
});
