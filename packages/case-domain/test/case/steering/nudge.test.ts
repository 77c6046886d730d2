import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const nudge = { type: 'Nudge', nudgeId: idOf(41), forReporter: false, text: '居民又来问' } as const;

t.test('street, district and callback ask how long it will take, and nothing moves by it', async (t) => {
  for (const [role, origin] of [
    ['SD', 'street'],
    ['DS', 'district'],
    ['VR', 'callback'],
  ] as const) {
    const story = leadsTo(
      t,
      handledCase(),
      nudge,
      [{ type: 'Nudged', data: { nudgeId: idOf(41), origin, text: '居民又来问' } }],
      { by: actor(role) },
    );
    t.match(story.state, { stage: 'HANDLING', due: { at: '2026-11-09T16:00:00.000Z' } });
  }
});

t.test('the reporter asks through whoever calls back', async (t) => {
  const asked = { type: 'Nudge', nudgeId: idOf(41), forReporter: true } as const;
  leadsTo(t, handledCase(), asked, [{ type: 'Nudged', data: { nudgeId: idOf(41), origin: 'reporter' } }], {
    by: actor('VR'),
  });
  isRefused(t, handledCase(), asked, 'NOT_FOR_THIS_ROLE', { by: actor('SD') });
});

t.test('nobody is pressed for a closed case', async (t) => {
  isRefused(t, closedCase(), nudge, 'CASE_NOT_OPEN', { by: actor('SD') });
});
