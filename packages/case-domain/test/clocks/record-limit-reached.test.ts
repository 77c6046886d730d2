import t from 'tap';
import type { RecordLimitReached } from '../../src/index.js';
import { actor, CaseStory, isRefused, leadsTo } from '../case/case-story.js';
import { handledCase } from '../case/cases.js';
import { idOf } from '../case/neighbourhood.js';
import { dueAt, fact } from './clocks-of.js';

const DUE = '2026-11-09T16:00:00.000Z';
const system = actor('SYS', 'linli', 'system');
const overdue: RecordLimitReached = {
  type: 'RecordLimitReached',
  clock: 'resolution',
  step: 100,
  dueAt: DUE,
};
const whenDue = { by: system, at: DUE };

t.test('the ladder tells the handler, the head of the lead, the street, the district (G11)', async (t) => {
  const rungs = [
    [50, '2026-11-05T21:00:00.000Z', 'handler'],
    [80, '2026-11-08T03:36:00.000Z', 'lead_head'],
    [100, DUE, 'street'],
    [150, '2026-11-13T11:00:00.000Z', 'district'],
  ] as const;
  for (const [step, at, tells] of rungs) {
    const command = { ...overdue, step };
    const event = fact('LimitReached', { clock: 'resolution', step, dueAt: DUE, tells });
    leadsTo(t, handledCase(), command, [event], { by: system, at });
    const tooEarly = new Date(Date.parse(at) - 1).toISOString();
    isRefused(t, handledCase(), command, 'LIMIT_NOT_REACHED', { by: system, at: tooEarly });
  }
});

t.test('what ended, rests or moved meanwhile has reached nothing', async (t) => {
  const held = fact('Held', { holdId: idOf(6), reason: 'season', until: '2026-11-20T16:00:00.000Z' });
  const extended = fact('ExtensionGranted', {
    extensionId: idOf(5),
    due: dueAt('2026-11-12T16:00:00.000Z'),
    was: dueAt(DUE),
    reporterWasTold: '已告知',
  });
  const declined = fact('CaseDeclined', { reason: 'out_of_scope', reporterWasTold: '已告知' });
  for (const event of [held, extended, declined]) {
    t.strictSame(handledCase().after([event]).decide(overdue, whenDue), [], event.type);
  }
});

t.test('only the system watches the clocks', async (t) => {
  isRefused(t, handledCase(), overdue, 'ONLY_THE_SYSTEM_WATCHES_CLOCKS', { by: actor('CW'), at: DUE });
});

t.test('a clock or a step there is not is not reached', async (t) => {
  isRefused(t, handledCase(), { ...overdue, clock: 'danger', of: idOf(1) }, 'CLOCK_UNKNOWN', whenDue);
  isRefused(t, handledCase(), { ...overdue, step: 70 }, 'CLOCK_UNKNOWN', whenDue);
  isRefused(t, new CaseStory({ stage: 'NONE' }), overdue, 'CASE_UNKNOWN', whenDue);
});
