import t from 'tap';
import { mostSteps, stepsOf } from '../../src/figures/steps.js';

const PERIOD = { from: '2026-09-24', to: '2026-11-03' };

t.test('days follow each other without a gap, over the end of a month', (t) => {
  const days = stepsOf({ ...PERIOD, step: 'day' });
  t.equal(days.length, 40);
  t.same(days[7], { from: '2026-10-01', to: '2026-10-02' });
  t.end();
});

t.test('weeks begin on Monday; the first and the last may be short', (t) => {
  const weeks = stepsOf({ ...PERIOD, step: 'week' });
  t.same(weeks[0], { from: '2026-09-24', to: '2026-09-28' }, 'from a Thursday to Monday');
  t.same(weeks.at(-1), { from: '2026-11-02', to: '2026-11-03' });
  t.end();
});

t.test('months begin on the first, over the new year too', (t) => {
  const months = stepsOf({ from: '2026-11-15', to: '2027-02-10', step: 'month' });
  t.same(
    months.map(({ from }) => from),
    ['2026-11-15', '2026-12-01', '2027-01-01', '2027-02-01'],
  );
  t.equal(months.at(-1)?.to, '2027-02-10');
  t.end();
});

t.test('a period that ends before it begins has no steps', (t) => {
  t.same(stepsOf({ from: '2026-11-03', to: '2026-11-03', step: 'day' }), []);
  t.same(stepsOf({ from: '2026-11-04', to: '2026-11-03', step: 'week' }), []);
  t.end();
});

t.test('the most there can be is never less than what there are', (t) => {
  for (const step of ['day', 'week', 'month'] as const) {
    for (let days = 1; days < 500; days += 7) {
      const to = new Date(Date.parse('2026-02-01') + days * 86_400_000).toISOString().slice(0, 10);
      const period = { from: '2026-02-01', to, step };
      if (mostSteps(period) < stepsOf(period).length) t.fail(`${step} of ${days} days`);
    }
  }
  t.end();
});
