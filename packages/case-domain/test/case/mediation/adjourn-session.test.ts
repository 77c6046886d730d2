import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { idOf, UPSTAIRS } from '../neighbourhood.js';
import { beforeSession, held, MEDIATION, refusalOf, SESSION, termination, withPolice } from './mediations.js';

const adjournment = {
  type: 'AdjournSession',
  sessionId: SESSION,
  mediationId: MEDIATION,
  reason: 'cooling_off',
  until: '2026-11-10T01:00:00.000Z',
} as const;

t.test('a session is put off to cool down, and held later', async (t) => {
  const { type: _, ...given } = adjournment;
  const story = leadsTo(t, beforeSession(), adjournment, [{ type: 'SessionAdjourned', data: given }]);
  t.match(story.decide(held), [{ type: 'SessionHeld' }]);
});

t.test('a session is put off while a party refuses or the police have the matter', async (t) => {
  t.match(beforeSession().when(refusalOf(UPSTAIRS)).decide(adjournment), [{ type: 'SessionAdjourned' }]);
  t.match(withPolice(beforeSession()).decide(adjournment), [{ type: 'SessionAdjourned' }]);
});

t.test('what was held, or never scheduled, or has ended with its mediation, is not put off', async (t) => {
  isRefused(t, beforeSession().when(held), adjournment, 'SESSION_ALREADY_HELD');
  isRefused(t, beforeSession(), { ...adjournment, sessionId: idOf(9) }, 'SESSION_UNKNOWN');
  isRefused(t, beforeSession(), { ...adjournment, mediationId: idOf(9) }, 'MEDIATION_UNKNOWN');
  isRefused(t, beforeSession().when(termination), adjournment, 'MEDIATION_ENDED');
});
