import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { FIRE_BRIGADE, HOUSING_ADVICE, idOf, NARROW_COMMUNITY, NARROW_DEPARTMENT } from '../neighbourhood.js';
import { acceptedCase, DISPATCH, toTheFireBrigade } from './dispatches.js';

t.test('one unit leads, others support, and the lead may object for one working day', async (t) => {
  const { type: _, ...given } = toTheFireBrigade;
  const story = leadsTo(t, acceptedCase(), toTheFireBrigade, [
    {
      type: 'Dispatched',
      data: {
        ...given,
        supportingUnits: [...given.supportingUnits],
        outsideDutyList: false,
        objectionWindow: {
          at: '2026-11-03T16:00:00.000Z',
          provisional: false,
          basis: { from: '2026-11-02T02:00:00.000Z', unit: 'working_days', count: 1 },
        },
      },
    },
  ]);
  t.equal(story.stage, 'DISPATCHED');
});

t.test('the resolution clock does not move by dispatching, signing or dispatching again (I12)', async (t) => {
  const due = { at: '2026-11-09T16:00:00.000Z', provisional: false };
  const dispatched = acceptedCase().when(toTheFireBrigade);
  const signed = dispatched.after([{ type: 'Signed', data: { dispatchId: DISPATCH, unit: FIRE_BRIGADE } }]);
  const again = signed.when({
    ...toTheFireBrigade,
    dispatchId: idOf(52),
    leadUnit: HOUSING_ADVICE,
    supportingUnits: [],
  });
  for (const { state } of [dispatched, signed, again])
    t.match(state, { due, acceptance: { originalDue: due } });
});

t.test(
  'there is exactly one lead unit: a new dispatch takes the place of the one before (I11)',
  async (t) => {
    const again = {
      ...toTheFireBrigade,
      dispatchId: idOf(52),
      leadUnit: HOUSING_ADVICE,
      supportingUnits: [],
    };
    const story = acceptedCase()
      .when(toTheFireBrigade)
      .after([{ type: 'Signed', data: { dispatchId: DISPATCH, unit: FIRE_BRIGADE } }])
      .when(again);
    t.match(story.state, {
      stage: 'DISPATCHED',
      dispatch: { present: { leadUnit: HOUSING_ADVICE }, past: [DISPATCH] },
    });
    t.strictSame(story.decide(toTheFireBrigade), [], 'repeating the first one does not bring it back');
  },
);

t.test('a community does not lead what is not on its duty list', async (t) => {
  const command = { ...toTheFireBrigade, leadUnit: NARROW_COMMUNITY };
  isRefused(t, acceptedCase('FW07'), command, 'OUTSIDE_COMMUNITY_DUTIES');
  t.match(acceptedCase('JF01').decide(command), [{ data: { outsideDutyList: false } }]);
});

t.test(
  'whoever insists that a community leads all the same says why, and the community is warned',
  async (t) => {
    const command = {
      ...toTheFireBrigade,
      leadUnit: NARROW_COMMUNITY,
      despiteDuties: '违建在社区公共用房内',
    };
    const story = acceptedCase('FW07').when(command);
    t.match(story.events.at(-1), {
      type: 'Dispatched',
      data: { outsideDutyList: true, despiteDuties: '违建在社区公共用房内' },
    });
    const [inside] = acceptedCase('JF01').decide(command);
    t.notOk(inside && 'despiteDuties' in inside.data, 'what is on the list needs no reason');
  },
);

t.test('any other unit may be given what is not on its duty list, with a warning on record', async (t) => {
  const command = { ...toTheFireBrigade, leadUnit: NARROW_DEPARTMENT };
  t.match(acceptedCase('JF01').decide(command), [{ data: { outsideDutyList: true } }]);
});

t.test('only units that are known lead or support, and none does both', async (t) => {
  isRefused(t, acceptedCase(), { ...toTheFireBrigade, leadUnit: 'nobody-01' }, 'UNIT_UNKNOWN');
  isRefused(t, acceptedCase(), { ...toTheFireBrigade, supportingUnits: ['nobody-01'] }, 'UNIT_UNKNOWN');
  isRefused(
    t,
    acceptedCase(),
    { ...toTheFireBrigade, supportingUnits: [FIRE_BRIGADE] },
    'LEAD_CANNOT_SUPPORT',
  );
});

t.test('a task is not due before it is given', async (t) => {
  isRefused(
    t,
    acceptedCase(),
    { ...toTheFireBrigade, taskDueAt: '2026-11-02T02:00:00.000Z' },
    'TASK_DUE_IN_THE_PAST',
  );
});

t.test('only an accepted or handled case is dispatched', async (t) => {
  t.equal(handledCase().when(toTheFireBrigade).stage, 'DISPATCHED');
  isRefused(t, registeredCase(), toTheFireBrigade, 'STAGE_NOT_ALLOWED');
  isRefused(t, closedCase(), toTheFireBrigade, 'CASE_NOT_OPEN');
});
