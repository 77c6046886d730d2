import t from 'tap';
import type { Due } from '../../../src/vocabulary.js';
import { isRefused, leadsTo } from '../case-story.js';
import { handledCase } from '../cases.js';
import { COMMUNITY, DISTRICT, idOf, NARROW_COMMUNITY, STREET } from '../neighbourhood.js';
import {
  caseAtTheStreet,
  communityLead,
  delegate,
  district,
  escalate,
  sendBack,
  streetDesk,
} from './levels.js';

const atTheStreet = caseAtTheStreet();
const atTheDistrict = caseAtTheStreet()
  .when({ ...escalate, escalationId: idOf(85), to: 'DISTRICT' }, streetDesk)
  .when(
    {
      type: 'Dispatch',
      dispatchId: idOf(86),
      leadUnit: DISTRICT,
      supportingUnits: [],
      taskDueAt: '2026-11-09T16:00:00.000Z',
    },
    district,
  )
  .after([{ type: 'Signed', data: { dispatchId: idOf(86), unit: DISTRICT } }]);
const window: Due = {
  at: '2026-11-03T16:00:00.000Z',
  provisional: false,
  basis: { from: '2026-11-02T02:00:00.000Z', unit: 'working_days', count: 1 },
};

t.test('a case is delegated to a unit of a lower level, which signs for it', async (t) => {
  const { delegationId, type: _, ...given } = delegate;
  const story = leadsTo(
    t,
    atTheStreet,
    delegate,
    [
      {
        type: 'Delegated',
        data: {
          delegationId,
          from: 'STREET',
          to: 'COMMUNITY',
          unit: COMMUNITY,
          taskDueAt: delegate.taskDueAt,
        },
      },
      {
        type: 'Dispatched',
        data: { ...given, supportingUnits: [], outsideDutyList: false, objectionWindow: window },
      },
    ],
    streetDesk,
  );
  t.match(story.state, {
    stage: 'DISPATCHED',
    level: 'COMMUNITY',
    dispatch: { present: { leadUnit: COMMUNITY } },
  });
  t.equal(story.when({ type: 'Sign', dispatchId: idOf(83) }, communityLead).stage, 'HANDLING');
});

t.test('a district delegates one or more levels down', async (t) => {
  for (const leadUnit of [STREET, COMMUNITY])
    t.match(atTheDistrict.decide({ ...delegate, leadUnit }, district), [{ data: { from: 'DISTRICT' } }, {}]);
});

t.test('nothing is delegated to a unit of the same level, of a higher one, or of none', async (t) => {
  isRefused(t, atTheStreet, { ...delegate, leadUnit: STREET }, 'NOT_A_LOWER_LEVEL', streetDesk);
  isRefused(t, atTheStreet, { ...delegate, leadUnit: DISTRICT }, 'NOT_A_LOWER_LEVEL', streetDesk);
  isRefused(t, handledCase(), delegate, 'NOT_A_LOWER_LEVEL', streetDesk);
  isRefused(t, atTheStreet, { ...delegate, leadUnit: 'nobody-01' }, 'UNIT_UNKNOWN', streetDesk);
});

t.test('a delegated task is due inside the time of the case', async (t) => {
  const late = { ...delegate, taskDueAt: '2026-11-10T16:00:00.000Z' };
  isRefused(t, atTheStreet, late, 'TASK_DUE_AFTER_CASE', streetDesk);
  isRefused(
    t,
    atTheStreet,
    { ...delegate, taskDueAt: '2026-11-01T16:00:00.000Z' },
    'TASK_DUE_IN_THE_PAST',
    streetDesk,
  );
});

t.test('a community is delegated nothing outside its duty list without a reason', async (t) => {
  const story = caseAtTheStreet(handledCase('FW07'));
  const narrow = { ...delegate, leadUnit: NARROW_COMMUNITY };
  isRefused(t, story, narrow, 'OUTSIDE_COMMUNITY_DUTIES', streetDesk);
  t.equal(story.decide({ ...narrow, despiteDuties: '社区自有房屋' }, streetDesk).length, 2);
});

t.test('a delegation has a dispatch of its own', async (t) => {
  isRefused(t, atTheStreet, { ...delegate, dispatchId: idOf(82) }, 'DISPATCH_REPLACED', streetDesk);
});

t.test('only what is being handled is delegated or sent back', async (t) => {
  const escalated = handledCase().when(escalate, communityLead);
  isRefused(t, escalated, delegate, 'STAGE_NOT_ALLOWED', streetDesk);
  isRefused(t, escalated, sendBack, 'STAGE_NOT_ALLOWED', streetDesk);
});

t.test('a street does not take back down what lies with the district', async (t) => {
  isRefused(t, atTheDistrict, delegate, 'CASE_AT_A_HIGHER_LEVEL', streetDesk);
  isRefused(t, atTheDistrict, { ...sendBack, escalationId: idOf(85) }, 'CASE_AT_A_HIGHER_LEVEL', streetDesk);
});

t.test(
  'an escalation goes back to the unit that had the case, with the list of what is missing',
  async (t) => {
    const story = leadsTo(
      t,
      atTheStreet,
      sendBack,
      [
        {
          type: 'SentBack',
          data: {
            escalationId: sendBack.escalationId,
            from: 'STREET',
            to: 'COMMUNITY',
            unit: COMMUNITY,
            missing: [...sendBack.missing],
          },
        },
        {
          type: 'Dispatched',
          data: {
            dispatchId: sendBack.dispatchId,
            leadUnit: COMMUNITY,
            supportingUnits: [],
            taskDueAt: sendBack.taskDueAt,
            outsideDutyList: false,
            objectionWindow: window,
          },
        },
      ],
      streetDesk,
    );
    t.match(story.state, { stage: 'DISPATCHED', level: 'COMMUNITY' });
  },
);

t.test('an escalation is sent back once', async (t) => {
  const back = atTheStreet.when(sendBack, streetDesk);
  isRefused(t, back, { ...sendBack, dispatchId: idOf(87) }, 'SENT_BACK_ALREADY', streetDesk);
  const again = caseAtTheStreetAgain();
  isRefused(t, again, { ...sendBack, dispatchId: idOf(87) }, 'SENT_BACK_ALREADY', streetDesk);
  const next = { ...sendBack, escalationId: idOf(88), dispatchId: idOf(87) };
  t.equal(again.when(next, streetDesk).stage, 'DISPATCHED', 'a new escalation may be sent back');

  function caseAtTheStreetAgain() {
    return back
      .when({ type: 'Sign', dispatchId: idOf(83) }, communityLead)
      .when({ ...escalate, escalationId: idOf(88) }, communityLead)
      .when({ ...order(89), leadUnit: STREET }, streetDesk)
      .when({ type: 'Sign', dispatchId: idOf(89) }, streetDesk);
  }
});

t.test('only the escalation that brought the case here is sent back', async (t) => {
  isRefused(t, atTheStreet, { ...sendBack, escalationId: idOf(99) }, 'ESCALATION_UNKNOWN', streetDesk);
  isRefused(t, atTheDistrict, sendBack, 'ESCALATION_OVER', district);
  const delegated = atTheStreet.when(delegate, streetDesk);
  isRefused(t, delegated, { ...sendBack, dispatchId: idOf(87) }, 'ESCALATION_OVER', streetDesk);
});

t.test('a send-back is due inside the time of the case and has a dispatch of its own', async (t) => {
  const late = { ...sendBack, taskDueAt: '2026-11-10T16:00:00.000Z' };
  isRefused(t, atTheStreet, late, 'TASK_DUE_AFTER_CASE', streetDesk);
  isRefused(t, atTheStreet, { ...sendBack, dispatchId: idOf(82) }, 'DISPATCH_REPLACED', streetDesk);
});

t.test('where nobody had the case before, there is nobody to send it back to', async (t) => {
  const story = handledCase()
    .after([
      {
        type: 'Escalated',
        data: {
          escalationId: escalate.escalationId,
          from: 'COMMUNITY',
          to: 'STREET',
          skipsLevel: false,
          reason: '难',
          tried: '无',
        },
      },
    ])
    .when({ ...order(82), leadUnit: STREET }, streetDesk)
    .when({ type: 'Sign', dispatchId: idOf(82) }, streetDesk);
  isRefused(t, story, sendBack, 'NOBODY_TO_SEND_BACK_TO', streetDesk);
});

function order(dispatch: number) {
  return {
    type: 'Dispatch',
    dispatchId: idOf(dispatch),
    supportingUnits: [],
    taskDueAt: '2026-11-09T16:00:00.000Z',
  } as const;
}
