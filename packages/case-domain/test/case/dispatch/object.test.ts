import t from 'tap';
import { actor, type CaseStory, isRefused, leadsTo } from '../case-story.js';
import { handledCase } from '../cases.js';
import { FIRE_BRIGADE, HOUSING_ADVICE, idOf, NARROW_COMMUNITY } from '../neighbourhood.js';
import {
  acceptedCase,
  DISPATCH,
  fireOfficer,
  objection,
  rejection,
  streetDesk,
  toTheFireBrigade,
  upheld,
} from './dispatches.js';

const sign = { type: 'Sign', dispatchId: DISPATCH } as const;
const windowOver = '2026-11-03T16:00:00.000Z';
const dispatched = acceptedCase().when(toTheFireBrigade);

t.test('the lead unit says whose matter it is, and waits one working day for the ruling', async (t) => {
  const { type: _, ...given } = objection;
  const story = leadsTo(
    t,
    dispatched,
    objection,
    [
      {
        type: 'DispatchObjected',
        data: {
          ...given,
          unit: FIRE_BRIGADE,
          legalBasis: [...given.legalBasis],
          rulingDue: {
            at: '2026-11-03T16:00:00.000Z',
            provisional: false,
            basis: { from: '2026-11-02T02:00:00.000Z', unit: 'working_days', count: 1 },
          },
        },
      },
    ],
    fireOfficer,
  );
  t.equal(story.stage, 'DISPATCHED');
});

t.test(
  'a unit that has signed may still object within the window, and does not handle it meanwhile',
  async (t) => {
    const story = dispatched.when(sign, fireOfficer).when(objection, fireOfficer);
    t.match(story.state, { stage: 'DISPATCHED', dispatch: { present: { signed: false } } });
  },
);

t.test('the clock runs on while an objection is open (I12)', async (t) => {
  const due = { at: '2026-11-09T16:00:00.000Z', provisional: false };
  const objected = dispatched.when(objection, fireOfficer);
  for (const { state } of [objected, objected.when(rejection, streetDesk), objected.when(upheld, streetDesk)])
    t.match(state, { due, acceptance: { originalDue: due } });
});

t.test('nobody objects for another unit', async (t) => {
  isRefused(t, dispatched, objection, 'NOT_OF_THIS_UNIT', { by: actor('DU', HOUSING_ADVICE) });
});

t.test(
  'a unit objects once per dispatch, and after a rejected objection there is no other way back (I14)',
  async (t) => {
    const rejected = dispatched.when(objection, fireOfficer).when(rejection, streetDesk);
    isRefused(t, rejected, objection, 'OBJECTED_ALREADY', fireOfficer);
    const another = {
      ...toTheFireBrigade,
      dispatchId: idOf(53),
      leadUnit: HOUSING_ADVICE,
      supportingUnits: [],
    };
    isRefused(t, rejected, another, 'OBJECTION_WAS_FINAL', fireOfficer);
    const upwards = {
      type: 'Escalate',
      escalationId: idOf(54),
      to: 'STREET',
      reason: '办不了',
      tried: '已到现场',
    } as const;
    isRefused(t, rejected, upwards, 'OBJECTION_WAS_FINAL', fireOfficer);
    t.equal(rejected.when(another, streetDesk).stage, 'DISPATCHED', 'the street may still dispatch anew');
    const endangered = rejected.when({ type: 'ReportDanger', dangerId: idOf(55), text: '持刀' });
    t.equal(endangered.when(upwards, fireOfficer).stage, 'ACCEPTED', 'danger goes up in any case');
  },
);

t.test('a new dispatch to the same unit may be objected to once again', async (t) => {
  const back = { ...toTheFireBrigade, dispatchId: idOf(53) };
  const story = dispatched
    .when(objection, fireOfficer)
    .when(rejection, streetDesk)
    .when(back, streetDesk)
    .when({ ...objection, dispatchId: idOf(53) }, fireOfficer);
  t.equal(story.stage, 'DISPATCHED');
});

t.test('an objection comes within one working day by the clock of the server', async (t) => {
  isRefused(t, dispatched, objection, 'OBJECTION_WINDOW_OVER', { ...fireOfficer, at: windowOver });
  isRefused(t, dispatched, objection, 'OBJECTION_WINDOW_OVER', {
    ...fireOfficer,
    at: '2026-11-02T03:00:00.000Z',
    now: windowOver,
  });
});

t.test('an objection names the law or list it rests on, or shows the area', async (t) => {
  const unfounded = { ...objection, legalBasis: [] };
  isRefused(t, dispatched, unfounded, 'OBJECTION_WITHOUT_BASIS', fireOfficer);
  const named = { ...objection, ground: 'law_names_another', legalBasis: [] } as const;
  isRefused(t, dispatched, named, 'OBJECTION_WITHOUT_BASIS', fireOfficer);
  t.equal(dispatched.when({ ...unfounded, ground: 'not_our_area' }, fireOfficer).stage, 'DISPATCHED');
});

t.test('what an objection rests on stands in clear and names nobody (I31)', async (t) => {
  const legalBasis = [{ title: '电话13812345678', version: '2024-01-01' }];
  isRefused(t, dispatched, { ...objection, legalBasis }, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', fireOfficer);
});

t.test('an objection proposes another unit that exists', async (t) => {
  isRefused(t, dispatched, { ...objection, proposedUnit: 'nobody-01' }, 'UNIT_UNKNOWN', fireOfficer);
  const itself = { ...objection, proposedUnit: FIRE_BRIGADE };
  isRefused(t, dispatched, itself, 'OBJECTION_PROPOSES_ITSELF', fireOfficer);
});

t.test('only the dispatch in force is objected to, and only before the work has moved on', async (t) => {
  isRefused(t, dispatched, { ...objection, dispatchId: idOf(99) }, 'DISPATCH_UNKNOWN', fireOfficer);
  const advised = dispatched.when(sign, fireOfficer).after([
    {
      type: 'PartyConsented',
      data: {
        mediationId: idOf(60),
        partyId: idOf(61),
        way: 'written',
        mediationDue: { at: '2026-12-02T16:00:00.000Z', provisional: false },
      },
    },
  ]);
  isRefused(t, advised, objection, 'STAGE_NOT_ALLOWED', fireOfficer);
});

t.test(
  'nobody signs, deems signed, dispatches, escalates or resolves while an objection is open',
  async (t) => {
    const objected = dispatched.when(objection, fireOfficer);
    isRefused(t, objected, sign, 'OBJECTION_OPEN', fireOfficer);
    isRefused(t, objected, { type: 'DeemSigned', dispatchId: DISPATCH }, 'OBJECTION_OPEN', {
      by: actor('SYS', 'system'),
      at: windowOver,
    });
    const upwards = {
      type: 'Escalate',
      escalationId: idOf(54),
      to: 'STREET',
      reason: '难',
      tried: '无',
    } as const;
    isRefused(t, objected, upwards, 'OBJECTION_OPEN');
    isRefused(t, objected, { ...toTheFireBrigade, dispatchId: idOf(53) }, 'STAGE_NOT_ALLOWED');
    t.strictSame(openMatters(objected), ['objection']);
  },
);

/** What the resolution of the case would be refused for, were it back at work. */
function openMatters(story: CaseStory): unknown {
  const atWork = story.after([
    {
      type: 'ContactMade',
      data: { contactId: idOf(90), channel: 'telephone', contactedAt: windowOver, summary: '已联系' },
    },
    {
      type: 'MediationTerminated',
      data: {
        mediationId: idOf(60),
        ground: 'refused',
        informedOfRights: { routes: ['court'], informedAt: windowOver },
      },
    },
  ]);
  try {
    return atWork.decide({
      type: 'Resolve',
      outcome: 'unfounded',
      finding: 'unfounded',
      handlingNote: '无',
      publicReply: '无',
      evidence: [],
    });
  } catch (error) {
    return (error as { details: { matters: unknown } }).details.matters;
  }
}

t.test('an objection that is upheld names the next lead in the same breath', async (t) => {
  const objected = dispatched.when(objection, fireOfficer);
  const story = leadsTo(
    t,
    objected,
    upheld,
    [
      { type: 'ObjectionUpheld', data: { dispatchId: DISPATCH, reason: upheld.reason } },
      {
        type: 'Dispatched',
        data: {
          ...upheld.replacement,
          supportingUnits: [FIRE_BRIGADE],
          outsideDutyList: false,
          objectionWindow: {
            at: '2026-11-03T16:00:00.000Z',
            provisional: false,
            basis: { from: '2026-11-02T02:00:00.000Z', unit: 'working_days', count: 1 },
          },
        },
      },
    ],
    streetDesk,
  );
  t.match(story.state, { stage: 'DISPATCHED', dispatch: { present: { leadUnit: HOUSING_ADVICE } } });
});

t.test('an objection that is rejected is final: the unit handles the case (I14)', async (t) => {
  const story = leadsTo(
    t,
    dispatched.when(objection, fireOfficer),
    rejection,
    [{ type: 'ObjectionRejected', data: { dispatchId: DISPATCH, reason: rejection.reason } }],
    streetDesk,
  );
  t.match(story.state, {
    stage: 'HANDLING',
    dispatch: { present: { leadUnit: FIRE_BRIGADE, signed: true } },
  });
  t.strictSame(story.decide(sign, fireOfficer), [], 'nothing is left to sign');
});

t.test('an objection is ruled on once, and never by the unit that made it', async (t) => {
  isRefused(t, dispatched, rejection, 'OBJECTION_UNKNOWN', streetDesk);
  const objected = dispatched.when(objection, fireOfficer);
  isRefused(t, objected, rejection, 'RULING_ON_OWN_OBJECTION', fireOfficer);
  isRefused(t, objected.when(rejection, streetDesk), upheld, 'OBJECTION_RULED_ON', streetDesk);
  isRefused(t, objected.when(upheld, streetDesk), rejection, 'OBJECTION_RULED_ON', streetDesk);
});

t.test(
  'a ruling does not give the work back to the unit it relieves, nor to what it must not go to',
  async (t) => {
    const objected = dispatched.when(objection, fireOfficer);
    const to = (change: object) => ({ ...upheld, replacement: { ...upheld.replacement, ...change } });
    const same = to({ leadUnit: FIRE_BRIGADE, supportingUnits: [] });
    isRefused(t, objected, same, 'OBJECTION_UPHELD_FOR_THIS_UNIT', streetDesk);
    isRefused(t, objected, to({ dispatchId: DISPATCH }), 'DISPATCH_REPLACED', streetDesk);
    isRefused(t, objected, to({ leadUnit: 'nobody-01' }), 'UNIT_UNKNOWN', streetDesk);
    const duties = acceptedCase('FW07').when(toTheFireBrigade).when(objection, fireOfficer);
    isRefused(t, duties, to({ leadUnit: NARROW_COMMUNITY }), 'OUTSIDE_COMMUNITY_DUTIES', streetDesk);
  },
);

t.test('a mediation that began in between goes on; it ends before the work goes elsewhere', async (t) => {
  const mediating = dispatched.when(objection, fireOfficer).after([
    {
      type: 'PartyConsented',
      data: {
        mediationId: idOf(60),
        partyId: idOf(61),
        way: 'written',
        mediationDue: { at: '2026-12-02T16:00:00.000Z', provisional: false },
      },
    },
  ]);
  isRefused(t, mediating, upheld, 'STAGE_NOT_ALLOWED', streetDesk);
  t.equal(mediating.when(rejection, streetDesk).stage, 'MEDIATING');
});

t.test('only what was dispatched is objected to', async (t) => {
  isRefused(t, handledCase(), objection, 'DISPATCH_UNKNOWN', fireOfficer);
});
