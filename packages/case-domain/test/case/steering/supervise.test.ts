import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const street = { by: actor('SD', '370199001') };
const district = { by: actor('DS', '370199') };
const yellow = { type: 'Supervise', supervisionId: idOf(42), card: 'yellow', reason: '超期三天' } as const;
const red = { type: 'Supervise', supervisionId: idOf(43), card: 'red', reason: '超期十天' } as const;
const lift = { type: 'LiftSupervision', supervisionId: idOf(42), reason: '已按期办理' } as const;

t.test('a card is given and counts', async (t) => {
  const story = leadsTo(
    t,
    handledCase(),
    yellow,
    [{ type: 'SupervisionRaised', data: { supervisionId: idOf(42), card: 'yellow', reason: '超期三天' } }],
    street,
  );
  t.match(story.state, { stage: 'HANDLING', supervision: { present: 'yellow', highest: 'yellow' } });
});

t.test('a stronger card may follow; an equal or a weaker one never does (I16)', async (t) => {
  const supervised = handledCase().when(yellow, street);
  for (const card of ['ordinary', 'yellow'] as const) {
    isRefused(t, supervised, { ...red, card }, 'SUPERVISION_ONLY_RISES', street);
  }
  t.match(supervised.when(red, street).state, { supervision: { present: 'red', highest: 'red' } });
});

t.test('the card is off for a reason, and that it was given stays on record (I16)', async (t) => {
  const story = leadsTo(
    t,
    handledCase().when(yellow, street),
    lift,
    [{ type: 'SupervisionLifted', data: { supervisionId: idOf(42), was: 'yellow', reason: '已按期办理' } }],
    street,
  );
  t.match(story.state, {
    supervision: {
      present: 'none',
      highest: 'yellow',
      history: [{ supervisionId: idOf(42), card: 'yellow', lifted: true }],
    },
  });
});

t.test(
  'once lifted, any card may be given again, and the most there was is not forgotten (I16)',
  async (t) => {
    const again = handledCase()
      .when(yellow, street)
      .when(lift, street)
      .when({ ...red, card: 'ordinary' }, street);
    t.match(again.state, { supervision: { present: 'ordinary', highest: 'yellow' } });
  },
);

t.test('after closing the most it ever had is still answerable (I16)', async (t) => {
  const closed = handledCase()
    .when(red, district)
    .after(closedCase().events.filter(({ type }) => type === 'CaseResolved' || type === 'Verified'));
  t.match(closed.state, { stage: 'CLOSED', supervision: { highest: 'red' } });
});

t.test('a street lifts no card of the district', async (t) => {
  const supervised = handledCase().when(yellow, district);
  isRefused(t, supervised, lift, 'NOT_FOR_THIS_ROLE', street);
  t.match(supervised.when(lift, district).state, { supervision: { present: 'none' } });
});

t.test('only the card that counts is lifted', async (t) => {
  const twice = handledCase().when(yellow, street).when(red, street);
  isRefused(t, twice, lift, 'SUPERVISION_REPLACED', street);
  isRefused(t, twice, { ...lift, supervisionId: idOf(44) }, 'SUPERVISION_UNKNOWN', street);
});

t.test('no closed case is supervised', async (t) => {
  isRefused(t, closedCase(), yellow, 'CASE_NOT_OPEN', street);
});
