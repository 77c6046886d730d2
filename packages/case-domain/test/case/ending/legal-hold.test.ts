import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const auditor = { by: actor('AU', '370199') };
const place = { type: 'PlaceLegalHold', holdId: idOf(68), reason: '诉讼保全' } as const;
const lift = { type: 'LiftLegalHold', holdId: idOf(68), reason: '诉讼终结' } as const;

t.test('a hold is placed at any stage and moves none', async (t) => {
  for (const story of [registeredCase(), closedCase()]) {
    const held = leadsTo(
      t,
      story,
      place,
      [{ type: 'LegalHoldPlaced', data: { holdId: idOf(68), reason: '诉讼保全' } }],
      auditor,
    );
    t.match(held.state, { legalHolds: [idOf(68)], stage: story.stage });
  }
});

t.test('one hold lifted, another goes on', async (t) => {
  const twice = registeredCase()
    .when(place, auditor)
    .when({ ...place, holdId: idOf(69) }, auditor);
  const story = leadsTo(
    t,
    twice,
    lift,
    [{ type: 'LegalHoldLifted', data: { holdId: idOf(68), reason: '诉讼终结' } }],
    auditor,
  );
  t.match(story.state, { legalHolds: [idOf(69)] });
});

t.test('a hold that was lifted is not placed again by a repetition', async (t) => {
  t.strictSame(registeredCase().when(place, auditor).when(lift, auditor).decide(place, auditor), []);
});

t.test('a hold nobody placed is not lifted', async (t) => {
  isRefused(t, registeredCase(), lift, 'LEGAL_HOLD_UNKNOWN', auditor);
});
