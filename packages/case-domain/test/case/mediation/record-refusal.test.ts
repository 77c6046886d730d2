import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { handledCase } from '../cases.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import {
  beforeSession,
  consentOf,
  held,
  MEDIATION,
  proposal,
  proposed,
  refusalOf,
  running,
  scheduled,
  termination,
  withPolice,
} from './mediations.js';

const { type: _, ...refusal } = refusalOf(UPSTAIRS);

t.test('a party refuses before the mediation or in the middle of it, without a reason', async (t) => {
  leadsTo(t, proposed(), refusalOf(UPSTAIRS), [{ type: 'PartyRefused', data: refusal }]);
  const story = leadsTo(t, running(), refusalOf(UPSTAIRS), [{ type: 'PartyRefused', data: refusal }]);
  t.match(story.state, { stage: 'MEDIATING', mediation: { byId: { [MEDIATION]: { status: 'suspended' } } } });
});

t.test('no session is held while a party refuses, until that party consents again (I20)', async (t) => {
  const resting = beforeSession().when(refusalOf(UPSTAIRS));
  isRefused(t, resting, held, 'PARTY_REFUSES');
  isRefused(t, resting, { ...scheduled, sessionId: idOf(66) }, 'PARTY_REFUSES');
  t.match(resting.when(consentOf(UPSTAIRS)).decide(held), [{ type: 'SessionHeld' }]);
});

t.test(
  'a suspended mediation is open still: it blocks another, and goes on with every consent',
  async (t) => {
    const suspended = running().when(refusalOf(UPSTAIRS)).when(refusalOf(DOWNSTAIRS));
    isRefused(t, suspended, { ...proposal, mediationId: idOf(60) }, 'STAGE_NOT_ALLOWED');
    const half = suspended.when(consentOf(UPSTAIRS));
    t.match(half.state, { mediation: { byId: { [MEDIATION]: { status: 'suspended' } } } });
    t.match(half.when(consentOf(DOWNSTAIRS)).state, {
      mediation: { byId: { [MEDIATION]: { status: 'running' } } },
    });
  },
);

t.test('who refused before the mediation began may let it begin', async (t) => {
  const suspended = proposed().when(refusalOf(UPSTAIRS));
  t.match(suspended.state, {
    stage: 'HANDLING',
    mediation: { byId: { [MEDIATION]: { status: 'suspended' } } },
  });
  const begun = suspended.when(consentOf(DOWNSTAIRS)).when(consentOf(UPSTAIRS));
  t.match(begun.state, { stage: 'MEDIATING', mediation: { byId: { [MEDIATION]: { status: 'running' } } } });
});

t.test('a refusal is on record even while the police have the matter', async (t) => {
  t.match(withPolice(running()).decide(refusalOf(UPSTAIRS)), [{ type: 'PartyRefused' }]);
});

t.test('only parties of an open mediation refuse', async (t) => {
  isRefused(t, handledCase(), refusalOf(UPSTAIRS), 'MEDIATION_UNKNOWN');
  isRefused(t, proposed(), refusalOf(idOf(9)), 'PARTY_UNKNOWN');
  isRefused(t, proposed().when(termination), refusalOf(UPSTAIRS), 'MEDIATION_ENDED');
});
