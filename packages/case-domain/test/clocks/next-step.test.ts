import t from 'tap';
import { type ClockEntry, nextStep, tellsNow } from '../../src/index.js';
import { dueAt } from './clocks-of.js';

/** 100 days of resolution. */
const resolution: ClockEntry = {
  clock: 'resolution',
  of: '',
  startedAt: '2026-01-01T00:00:00.000Z',
  due: dueAt('2026-04-11T00:00:00.000Z'),
  originalDue: dueAt('2026-04-11T00:00:00.000Z'),
  state: 'running',
  stepsFired: [],
  changes: [],
};
const payment: ClockEntry = { ...resolution, clock: 'obligation', due: dueAt('2024-02-29T16:00:00.000Z') };

t.test('steps follow each other, each once', async (t) => {
  t.strictSame(nextStep(resolution), { step: 50, at: '2026-02-20T00:00:00.000Z' });
  t.strictSame(nextStep({ ...resolution, stepsFired: [50, 80] }), { step: 100, at: resolution.due.at });
  t.equal(nextStep({ ...resolution, stepsFired: [50, 80, 100, 150] }), undefined);
  for (const state of ['waiting', 'held', 'stopped', 'cancelled'] as const)
    t.equal(nextStep({ ...resolution, state }), undefined, state);
});

t.test('a longer limit moves the steps that are still to come', async (t) => {
  const extended = { ...resolution, due: dueAt('2026-07-20T00:00:00.000Z'), stepsFired: [50] };
  t.strictSame(nextStep(extended), { step: 80, at: '2026-06-10T00:00:00.000Z' });
});

t.test(
  'obligations are reminded of in the morning, three days before, on the leap day itself, after it',
  async (t) => {
    const promised = { ...payment, startedAt: '2024-02-01T00:00:00.000Z' };
    t.strictSame(nextStep(promised), { step: -3, at: '2024-02-26T01:00:00.000Z' });
    t.strictSame(nextStep({ ...promised, stepsFired: [-3] }), { step: 0, at: '2024-02-29T01:00:00.000Z' });
    t.strictSame(nextStep({ ...promised, stepsFired: [-3, 0] }), { step: 1, at: '2024-03-01T01:00:00.000Z' });
    const shortly = { ...payment, startedAt: '2024-02-28T00:00:00.000Z' };
    t.strictSame(nextStep(shortly)?.step, 0, 'three days before nothing was promised yet');
    const afterwards = { ...payment, startedAt: '2024-03-09T00:00:00.000Z' };
    t.strictSame(nextStep(afterwards)?.step, 1, 'the last reminder always comes');
  },
);

t.test('a clock is for whoever was told last', async (t) => {
  t.equal(tellsNow(resolution), 'handler');
  t.equal(tellsNow({ ...resolution, stepsFired: [50, 80] }), 'lead_head');
  t.equal(tellsNow({ ...resolution, clock: 'task' }), undefined);
});
