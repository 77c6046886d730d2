import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { butWith, handledCase, registeredCase } from '../cases.js';
import { idOf, STREET } from '../neighbourhood.js';

const HOLD = idOf(65);
const until = '2026-11-12T02:00:00.000Z';
const request = {
  type: 'RequestHold',
  holdId: HOLD,
  reason: 'expert_report',
  note: '等检测',
  until,
} as const;
const approve = { type: 'DecideHold', holdId: HOLD, decision: 'approved' } as const;
const refuse = { type: 'DecideHold', holdId: HOLD, decision: 'refused', reason: '可以先做' } as const;
const resume = { type: 'Resume', holdId: HOLD } as const;
const streetDesk = { by: actor('SD', STREET) };
const timer = { by: actor('SYS', 'system') };
const due = { at: '2026-11-09T16:00:00.000Z', provisional: false };
const requested = handledCase().when(request);
const held = requested.when(approve, streetDesk);

t.test('asking for a rest changes nothing', async (t) => {
  const { type: _, ...data } = request;
  const story = leadsTo(t, handledCase(), request, [{ type: 'HoldRequested', data }]);
  t.match(story.state, { stage: 'HANDLING', due });
});

t.test('a rest begins when it is approved one level up', async (t) => {
  const story = leadsTo(
    t,
    requested,
    approve,
    [{ type: 'Held', data: { holdId: HOLD, reason: 'expert_report', until } }],
    streetDesk,
  );
  t.match(story.state, { stage: 'HELD', due });
  isRefused(t, requested, approve, 'DECIDED_ONE_LEVEL_UP', { by: actor('DS', '370199') });
  isRefused(t, story, refuse, 'HOLD_DECIDED', streetDesk);
});

t.test('a rest is refused with a reason, and may be asked for again', async (t) => {
  const story = leadsTo(
    t,
    requested,
    refuse,
    [{ type: 'HoldRefused', data: { holdId: HOLD, reason: refuse.reason } }],
    streetDesk,
  );
  isRefused(t, story, approve, 'HOLD_DECIDED', streetDesk);
  t.equal(story.when({ ...request, holdId: idOf(66) }).stage, 'HANDLING');
});

t.test('the lead resumes early, and the due date moves by exactly the time rested', async (t) => {
  const at = '2026-11-04T03:00:00.500Z';
  const heldMs = 49 * 3_600_000 + 500;
  const story = leadsTo(
    t,
    held,
    resume,
    [
      {
        type: 'Resumed',
        data: { holdId: HOLD, heldMs, due: { at: '2026-11-11T17:00:00.500Z', provisional: false } },
      },
    ],
    { at },
  );
  t.match(story.state, { stage: 'HANDLING', acceptance: { originalDue: due } });
});

t.test('the clock resumes at the date, and never counts more rest than was approved', async (t) => {
  isRefused(t, held, resume, 'HOLD_NOT_OVER', { ...timer, at: '2026-11-12T01:59:59.999Z' });
  const tenDays = 10 * 86_400_000;
  for (const at of [until, '2026-11-20T02:00:00.000Z'])
    t.match(held.decide(resume, { ...timer, at }), [
      { data: { heldMs: tenDays, due: { at: '2026-11-19T16:00:00.000Z' } } },
    ]);
});

t.test('urgent and dangerous cases do not rest', async (t) => {
  for (const change of [{ urgent: true }, { risk: 'high' }]) {
    isRefused(t, butWith(change), request, 'URGENT_CASE_DOES_NOT_REST');
    isRefused(t, butWith(change, requested), approve, 'URGENT_CASE_DOES_NOT_REST', streetDesk);
  }
});

t.test('a rest lasts 30 days at most, and ends in the future', async (t) => {
  isRefused(t, handledCase(), { ...request, until: '2026-12-02T02:00:00.001Z' }, 'HOLD_TOO_LONG');
  t.equal(handledCase().decide({ ...request, until: '2026-12-02T02:00:00.000Z' }).length, 1);
  isRefused(t, handledCase(), { ...request, until: '2026-11-02T02:00:00.000Z' }, 'HOLD_ENDS_IN_THE_PAST');
  isRefused(t, requested, approve, 'HOLD_ENDS_IN_THE_PAST', { ...streetDesk, at: until });
});

t.test('only what is being handled rests, and one request at a time waits', async (t) => {
  isRefused(t, registeredCase(), request, 'STAGE_NOT_ALLOWED');
  isRefused(t, butWith({ stage: 'MEDIATING' }, requested), approve, 'STAGE_NOT_ALLOWED', streetDesk);
  isRefused(t, requested, { ...request, holdId: idOf(66) }, 'HOLD_ALREADY_REQUESTED');
});

t.test('only a rest that lasts is ended', async (t) => {
  isRefused(t, handledCase(), resume, 'HOLD_UNKNOWN');
  isRefused(t, handledCase(), approve, 'HOLD_UNKNOWN', streetDesk);
  isRefused(t, requested, resume, 'NOT_ON_HOLD');
});

t.test('whoever takes a resting case upwards ends its rest', async (t) => {
  const upwards = {
    type: 'Escalate',
    escalationId: idOf(81),
    to: 'STREET',
    reason: '难',
    tried: '检测',
  } as const;
  const at = '2026-11-03T02:00:00.000Z';
  const story = held.when(upwards, { at });
  t.match(story.events.slice(-2), [{ type: 'Resumed', data: { heldMs: 86_400_000 } }, { type: 'Escalated' }]);
  t.match(story.state, { stage: 'ACCEPTED', due: { at: '2026-11-10T16:00:00.000Z' } });
});

t.test('a mediation that began while the case rested goes on when the rest ends', async (t) => {
  const mediating = butWith({ stage: 'MEDIATING' }, held);
  t.equal(mediating.when(resume, { at: '2026-11-03T02:00:00.000Z' }).stage, 'MEDIATING');
});
