import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { FIRE_BRIGADE, HOUSING_ADVICE, idOf } from '../neighbourhood.js';
import { acceptedCase, DISPATCH, toTheFireBrigade } from './dispatches.js';

const dispatched = acceptedCase().when(toTheFireBrigade);
const sign = { type: 'Sign', dispatchId: DISPATCH } as const;
const deemSigned = { type: 'DeemSigned', dispatchId: DISPATCH } as const;
const fireOfficer = { by: actor('DU', FIRE_BRIGADE) };
const timer = { by: actor('SYS', 'system') };
const windowOver = '2026-11-03T16:00:00.000Z';

t.test('somebody of the lead unit signs for the work, and it is handled from there', async (t) => {
  const story = leadsTo(
    t,
    dispatched,
    sign,
    [{ type: 'Signed', data: { dispatchId: DISPATCH, unit: FIRE_BRIGADE } }],
    fireOfficer,
  );
  t.equal(story.stage, 'HANDLING');
});

t.test('nobody signs for another unit', async (t) => {
  isRefused(t, dispatched, sign, 'NOT_OF_THIS_UNIT', { by: actor('DU', HOUSING_ADVICE) });
});

t.test('only the dispatch in force is signed for', async (t) => {
  isRefused(t, dispatched, { ...sign, dispatchId: idOf(52) }, 'DISPATCH_UNKNOWN', fireOfficer);
  const again = dispatched
    .when(sign, fireOfficer)
    .when({ ...toTheFireBrigade, dispatchId: idOf(52), leadUnit: HOUSING_ADVICE, supportingUnits: [] });
  isRefused(t, again, sign, 'DISPATCH_REPLACED', fireOfficer);
});

t.test('when nobody objects in the window the work counts as signed for', async (t) => {
  const story = leadsTo(
    t,
    dispatched,
    deemSigned,
    [{ type: 'DeemedSigned', data: { dispatchId: DISPATCH, unit: FIRE_BRIGADE } }],
    { ...timer, at: windowOver },
  );
  t.equal(story.stage, 'HANDLING');
});

t.test('nothing counts as signed for while the unit may still object', async (t) => {
  const lastMoment = '2026-11-03T15:59:59.999Z';
  isRefused(t, dispatched, deemSigned, 'OBJECTION_WINDOW_OPEN', { ...timer, at: lastMoment });
});

t.test('only the system says that work counts as signed for', async (t) => {
  isRefused(t, dispatched, deemSigned, 'ONLY_THE_SYSTEM_DEEMS_SIGNED', { ...fireOfficer, at: windowOver });
});

t.test('work that was signed for is not deemed signed as well', async (t) => {
  t.strictSame(dispatched.when(sign, fireOfficer).decide(deemSigned, { ...timer, at: windowOver }), []);
});
