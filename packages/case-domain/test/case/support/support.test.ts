import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { handledCase, registeredCase } from '../cases.js';
import { contactedCase, resolve } from '../lifecycle/endings.js';
import { COMMUNITY, FIRE_BRIGADE, HOUSING_ADVICE, idOf } from '../neighbourhood.js';

const SUPPORT = idOf(71);
const add = { type: 'AddSupport', supportId: SUPPORT, unit: FIRE_BRIGADE, task: '测量通道宽度' } as const;
const reply = { type: 'ReplySupport', supportId: SUPPORT, reply: '宽 3.2 米' } as const;
const release = { type: 'ReleaseSupport', supportId: SUPPORT, reason: '已自行测量' } as const;
const fireOfficer = { by: actor('DU', FIRE_BRIGADE) };
const supported = handledCase().when(add);

t.test(
  'another unit gets a task, and half of the remaining time unless something else is said',
  async (t) => {
    // Due on the 9th at 24:00; half of the 7 days and 14 hours from now.
    leadsTo(t, handledCase(), add, [
      {
        type: 'SupportAdded',
        data: {
          supportId: SUPPORT,
          unit: FIRE_BRIGADE,
          task: add.task,
          due: { at: '2026-11-05T21:00:00.000Z', provisional: false },
        },
      },
    ]);
    const given = handledCase().when({ ...add, dueAt: '2026-11-04T16:00:00.000Z' });
    t.match(given.state, {
      stage: 'HANDLING',
      support: { [SUPPORT]: { due: { at: '2026-11-04T16:00:00.000Z' }, status: 'open' } },
    });
  },
);

t.test('a support task is not due after the case, unless the case is overdue itself', async (t) => {
  const late = { ...add, dueAt: '2026-11-09T16:00:00.001Z' };
  isRefused(t, handledCase(), late, 'TASK_DUE_AFTER_CASE');
  t.equal(handledCase().decide({ ...add, dueAt: '2026-11-09T16:00:00.000Z' }).length, 1);
  isRefused(t, handledCase(), { ...add, dueAt: '2026-11-02T02:00:00.000Z' }, 'TASK_DUE_IN_THE_PAST');
  const overdue = { at: '2026-11-10T02:00:00.000Z' };
  t.equal(handledCase().decide({ ...add, dueAt: '2026-11-12T16:00:00.000Z' }, overdue).length, 1);
  t.match(handledCase().decide(add, overdue), [{ data: { due: { at: '2026-11-11T16:00:00.000Z' } } }]);
});

t.test('only units that are known support, and the lead does not support itself', async (t) => {
  isRefused(t, handledCase(), { ...add, unit: 'nobody-01' }, 'UNIT_UNKNOWN');
  const led = handledCase()
    .after([
      {
        type: 'Dispatched',
        data: {
          dispatchId: idOf(51),
          leadUnit: FIRE_BRIGADE,
          supportingUnits: [],
          taskDueAt: '2026-11-09T16:00:00.000Z',
          outsideDutyList: false,
          objectionWindow: { at: '2026-11-03T16:00:00.000Z', provisional: false },
        },
      },
    ])
    .when({ type: 'Sign', dispatchId: idOf(51) }, fireOfficer);
  isRefused(t, led, add, 'LEAD_CANNOT_SUPPORT', fireOfficer);
});

t.test('support is called for while a case is handled, mediated or rectified', async (t) => {
  isRefused(t, registeredCase(), add, 'STAGE_NOT_ALLOWED');
});

t.test('the supporting unit answers the lead, and nobody answers for it', async (t) => {
  isRefused(t, supported, reply, 'NOT_OF_THIS_UNIT', { by: actor('DU', HOUSING_ADVICE) });
  const story = leadsTo(
    t,
    supported,
    reply,
    [{ type: 'SupportReplied', data: { supportId: SUPPORT, reply: reply.reply } }],
    fireOfficer,
  );
  t.equal(story.stage, 'HANDLING');
  isRefused(t, supported, { ...reply, supportId: idOf(99) }, 'SUPPORT_UNKNOWN', fireOfficer);
});

t.test('help that is not needed is released, with a reason; what was answered stays answered', async (t) => {
  const released = leadsTo(t, supported, release, [
    { type: 'SupportReleased', data: { supportId: SUPPORT, reason: release.reason } },
  ]);
  isRefused(t, released, reply, 'SUPPORT_RELEASED', fireOfficer);
  isRefused(t, supported.when(reply, fireOfficer), release, 'SUPPORT_ANSWERED');
});

t.test('a case is not resolved with a support task open (I18)', async (t) => {
  const open = contactedCase().when(add);
  isRefused(t, open, resolve, 'MATTERS_STILL_OPEN');
  t.equal(open.when(reply, fireOfficer).when(resolve).stage, 'RESOLVED');
  t.equal(open.when(release, { by: actor('CW', COMMUNITY) }).when(resolve).stage, 'RESOLVED');
});
