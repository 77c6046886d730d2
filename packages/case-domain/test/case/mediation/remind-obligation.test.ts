import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { idOf } from '../neighbourhood.js';
import { PAYMENT, performing, REPAIR } from './mediations.js';

const reminder = {
  type: 'RemindObligation',
  reminderId: idOf(81),
  obligationId: PAYMENT,
  note: '明日到期',
} as const;
const afterDue = { at: '2026-12-01T02:00:00.000Z' };

t.test('a debtor is reminded, as often as it takes', async (t) => {
  const { type: _, ...given } = reminder;
  const story = leadsTo(t, performing(), reminder, [{ type: 'ObligationReminded', data: given }]);
  t.equal(story.stage, 'PERFORMING');
  t.equal(story.decide({ ...reminder, reminderId: idOf(82) }).length, 1);
});

t.test('a debtor in default is reminded too', async (t) => {
  const defaulted = performing().when(
    { type: 'RecordDefault', obligationId: PAYMENT, note: '未付' },
    afterDue,
  );
  t.equal(defaulted.decide(reminder, afterDue).length, 1);
});

t.test('nobody is reminded of what was done or never promised', async (t) => {
  const repaired = performing().when(
    {
      type: 'RecordPerformance',
      obligationId: REPAIR,
      result: 'performed',
      performedAt: '2026-11-05T02:00:00.000Z',
    },
    afterDue,
  );
  isRefused(t, repaired, { ...reminder, obligationId: REPAIR }, 'OBLIGATION_ALREADY_PERFORMED', afterDue);
  isRefused(t, performing(), { ...reminder, obligationId: idOf(9) }, 'OBLIGATION_UNKNOWN');
});
