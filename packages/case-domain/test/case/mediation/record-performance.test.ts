import t from 'tap';
import { isRefused, leadsTo, workingDaysAfter } from '../case-story.js';
import { butWith } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import {
  beforeSession,
  handOver,
  PAYMENT,
  performing,
  REPAIR,
  SIGNED,
  signedByAll,
  written,
} from './mediations.js';

const repaired = {
  type: 'RecordPerformance',
  obligationId: REPAIR,
  result: 'performed',
  performedAt: '2026-11-05T02:00:00.000Z',
} as const;
const paid = { ...repaired, obligationId: PAYMENT, performedAt: '2026-11-20T02:00:00.000Z' } as const;
const paidLate = { ...paid, result: 'late', performedAt: '2026-12-03T02:00:00.000Z' } as const;
const afterwards = { at: '2026-12-03T03:00:00.000Z' };
const { type: _, ...repairedGiven } = repaired;
const { type: _paid, ...paidGiven } = paid;

t.test('one of two obligations performed leaves the case in performance', async (t) => {
  const story = leadsTo(
    t,
    performing(),
    repaired,
    [{ type: 'ObligationPerformed', data: { ...repairedGiven, settlesCase: false } }],
    afterwards,
  );
  t.equal(story.stage, 'PERFORMING');
});

t.test('the last obligation performed resolves the case', async (t) => {
  const story = leadsTo(
    t,
    performing().when(repaired, afterwards),
    paid,
    [
      {
        type: 'ObligationPerformed',
        data: { ...paidGiven, settlesCase: true, verificationDue: workingDaysAfter(afterwards.at, 2) },
      },
    ],
    afterwards,
  );
  t.match(story.state, { stage: 'RESOLVED', resolution: { at: afterwards.at, by: 'account-CW' } });
});

t.test('a part paid leaves the obligation open, and the next part is another record', async (t) => {
  const part = { ...paid, result: 'partly', performedAt: '2026-11-10T02:00:00.000Z' } as const;
  const story = performing().when(repaired, afterwards).when(part, afterwards);
  t.equal(story.stage, 'PERFORMING');
  const nextPart = { ...part, performedAt: '2026-11-12T02:00:00.000Z' };
  t.equal(story.decide(nextPart, afterwards).length, 1);
  t.equal(story.when(paid, afterwards).stage, 'RESOLVED');
});

t.test('late is late and in time is in time, whoever records it', async (t) => {
  isRefused(t, performing(), { ...paidLate, result: 'performed' }, 'RESULT_CONTRADICTS_DUE_DATE', afterwards);
  const dayOver = { ...paidLate, performedAt: '2026-11-30T16:00:00.000Z' };
  isRefused(t, performing(), { ...dayOver, result: 'performed' }, 'RESULT_CONTRADICTS_DUE_DATE', afterwards);
  t.equal(performing().decide(dayOver, afterwards).length, 1, 'late from the end of the day on');
  isRefused(t, performing(), { ...repaired, result: 'late' }, 'RESULT_CONTRADICTS_DUE_DATE', afterwards);
  t.equal(performing().when(repaired, afterwards).when(paidLate, afterwards).stage, 'RESOLVED');
});

t.test('a default is made good late', async (t) => {
  const defaulted = performing().when(
    { type: 'RecordDefault', obligationId: PAYMENT, note: '未付' },
    { at: '2026-12-01T02:00:00.000Z' },
  );
  t.equal(defaulted.when(paidLate, afterwards).when(repaired, afterwards).stage, 'RESOLVED');
});

t.test(
  'the last obligation resolves nothing while an alarm is unanswered: the case is handled further (I18)',
  async (t) => {
    const story = performing()
      .when({ type: 'ReportDanger', dangerId: idOf(41), text: '威胁' }, SIGNED)
      .when(repaired, afterwards)
      .when(paid, afterwards);
    t.equal(story.stage, 'HANDLING');
  },
);

t.test(
  'obligations of a partial agreement are performed while the case is handled, and resolve nothing',
  async (t) => {
    const partial = signedByAll(beforeSession().when({ ...written, partial: true }));
    const story = partial.when(repaired, afterwards).when(paid, afterwards);
    t.equal(story.stage, 'HANDLING');
  },
);

t.test('what was performed is not performed again', async (t) => {
  const story = performing().when(repaired, afterwards);
  const again = { ...repaired, performedAt: '2026-11-06T02:00:00.000Z' };
  isRefused(t, story, again, 'OBLIGATION_ALREADY_PERFORMED', afterwards);
});

t.test('nothing is performed in the future, or before the agreement is in effect', async (t) => {
  isRefused(t, performing(), repaired, 'OCCURRED_IN_THE_FUTURE', SIGNED);
  t.equal(performing().decide(repaired, { at: repaired.performedAt }).length, 1);
  isRefused(t, beforeSession().when(written), repaired, 'OBLIGATION_UNKNOWN', afterwards);
});

t.test(
  'where the police must be told, performance alone resolves nothing until they are (I35)',
  async (t) => {
    const minor = butWith({ typeCode: 'AQ03' }, performing());
    t.equal(minor.when(repaired, afterwards).when(paid, afterwards).stage, 'HANDLING');
    const told = minor.when(handOver, SIGNED);
    t.equal(told.when(repaired, afterwards).when(paid, afterwards).stage, 'RESOLVED');
  },
);
