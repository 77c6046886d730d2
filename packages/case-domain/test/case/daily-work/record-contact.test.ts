import t from 'tap';
import { isContacted } from '../../../src/case/daily-work/state.js';
import type { CaseCommand } from '../../../src/index.js';
import { type CaseStory, isRefused, leadsTo, NOW } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const reached = {
  type: 'RecordContact',
  contactId: idOf(71),
  reached: true,
  channel: 'telephone',
  summary: '约定下午上门查看',
} as const;

function tried(number: number): CaseCommand {
  return { type: 'RecordContact', contactId: idOf(number), reached: false, channel: 'telephone' };
}

function isSpokenTo({ state }: CaseStory): boolean {
  return state.stage !== 'NONE' && isContacted(state.work);
}

t.test('a reporter who was reached is on record as spoken to', async (t) => {
  const story = leadsTo(t, registeredCase(), reached, [
    {
      type: 'ContactMade',
      data: { contactId: idOf(71), channel: 'telephone', contactedAt: NOW, summary: '约定下午上门查看' },
    },
  ]);
  t.ok(isSpokenTo(story));
  t.equal(story.stage, 'REGISTERED', 'the stage stays');
});

t.test('an attempt is on record with its number and what there is to say about it', async (t) => {
  const story = leadsTo(t, registeredCase(), { ...tried(72), note: '关机' } as CaseCommand, [
    {
      type: 'ContactAttempted',
      data: { contactId: idOf(72), channel: 'telephone', attemptedAt: NOW, attempt: 1, note: '关机' },
    },
  ]);
  t.notOk(isSpokenTo(story));
});

t.test('three attempts at different times make a reporter unreachable', async (t) => {
  const twice = registeredCase()
    .when(tried(72), { at: '2026-11-02T02:00:00.000Z' })
    .when(tried(73), { at: '2026-11-02T08:00:00.000Z' });
  t.notOk(isSpokenTo(twice));
  t.ok(isSpokenTo(twice.when(tried(74), { at: '2026-11-03T02:00:00.000Z' })));
});

t.test('three calls in a row are one attempt', async (t) => {
  const story = registeredCase()
    .when(tried(72), { at: '2026-11-02T02:00:00.000Z' })
    .when(tried(73), { at: '2026-11-02T02:01:00.000Z' })
    .when(tried(74), { at: '2026-11-02T02:59:59.999Z' });
  t.notOk(isSpokenTo(story));
  t.match(story.state, { work: { contact: { attempts: 1 } } });
});

t.test('a contact in the future has not taken place', async (t) => {
  isRefused(t, registeredCase(), reached, 'OCCURRED_IN_THE_FUTURE', {
    at: '2026-11-02T02:00:00.001Z',
    now: NOW,
  });
});

t.test('nobody is contacted about a closed case', async (t) => {
  isRefused(t, closedCase(), reached, 'CASE_NOT_OPEN');
});
