import t from 'tap';
import { isRefused, leadsTo, workingDaysAfter } from '../case-story.js';
import { idOf } from '../neighbourhood.js';
import { PAYMENT, performing, REPAIR } from './mediations.js';

const repairFailed = { type: 'RecordDefault', obligationId: REPAIR, note: '未修' } as const;
const paymentFailed = { type: 'RecordDefault', obligationId: PAYMENT, note: '未付' } as const;
const afterDue = { at: '2026-12-01T02:00:00.000Z' };

t.test('a default is on record, and the rest is still to be performed', async (t) => {
  const { type: _, ...given } = repairFailed;
  const data = { ...given, settlesCase: false };
  const story = leadsTo(t, performing(), repairFailed, [{ type: 'ObligationDefaulted', data }], afterDue);
  t.equal(story.stage, 'PERFORMING');
});

t.test('when nothing is left to wait for, the case ends, default and all', async (t) => {
  const { type: _, ...given } = paymentFailed;
  const story = leadsTo(
    t,
    performing().when(repairFailed, afterDue),
    paymentFailed,
    [
      {
        type: 'ObligationDefaulted',
        data: { ...given, settlesCase: true, verificationDue: workingDaysAfter(afterDue.at, 2) },
      },
    ],
    afterDue,
  );
  t.match(story.state, {
    stage: 'RESOLVED',
    mediation: { obligations: { [REPAIR]: { status: 'defaulted' } } },
  });
});

t.test('nobody is in default before the day is over', async (t) => {
  isRefused(t, performing(), repairFailed, 'OBLIGATION_NOT_YET_DUE', { at: '2026-11-07T15:59:59.999Z' });
  t.equal(performing().decide(repairFailed, { at: '2026-11-07T16:00:00.000Z' }).length, 1);
});

t.test('what was performed is not in default', async (t) => {
  const repaired = performing().when(
    {
      type: 'RecordPerformance',
      obligationId: REPAIR,
      result: 'performed',
      performedAt: '2026-11-05T02:00:00.000Z',
    },
    afterDue,
  );
  isRefused(t, repaired, repairFailed, 'OBLIGATION_ALREADY_PERFORMED', afterDue);
});

t.test('what nobody promised is not in default', async (t) => {
  isRefused(t, performing(), { ...repairFailed, obligationId: idOf(9) }, 'OBLIGATION_UNKNOWN', afterDue);
});
