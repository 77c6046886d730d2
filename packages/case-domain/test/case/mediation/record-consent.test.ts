import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { awaitingSignature, handledCase } from '../cases.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import {
  commission,
  consentOf,
  MEDIATION,
  proposed,
  refusalOf,
  running,
  termination,
  withPolice,
} from './mediations.js';

t.test('one consent of two starts nothing', async (t) => {
  const { type: _, ...given } = consentOf(DOWNSTAIRS);
  const story = leadsTo(t, proposed(), consentOf(DOWNSTAIRS), [{ type: 'PartyConsented', data: given }]);
  t.equal(story.stage, 'HANDLING');
});

t.test('the consent that completes the round starts the mediation: thirty days', async (t) => {
  const { type: _, ...given } = consentOf(UPSTAIRS);
  const mediationDue = {
    at: '2026-12-02T16:00:00.000Z',
    provisional: false,
    basis: { from: '2026-11-02T02:00:00.000Z', unit: 'days' as const, count: 30 },
  };
  const story = leadsTo(t, proposed().when(consentOf(DOWNSTAIRS)), consentOf(UPSTAIRS), [
    { type: 'PartyConsented', data: { ...given, mediationDue } },
  ]);
  t.match(story.state, { stage: 'MEDIATING', mediation: { byId: { [MEDIATION]: { status: 'running' } } } });
});

t.test('a consent after a refusal lets the mediation go on with the clock it has', async (t) => {
  const resumed = running()
    .when(refusalOf(UPSTAIRS))
    .when(consentOf(UPSTAIRS), { at: '2026-11-20T02:00:00.000Z' });
  t.match(resumed.state, {
    stage: 'MEDIATING',
    mediation: { byId: { [MEDIATION]: { due: { at: '2026-12-02T16:00:00.000Z' } } } },
  });
});

t.test('only parties of an open mediation consent', async (t) => {
  isRefused(t, handledCase(), consentOf(UPSTAIRS), 'MEDIATION_UNKNOWN');
  isRefused(t, proposed(), consentOf(idOf(9)), 'PARTY_UNKNOWN');
  isRefused(t, proposed().when(termination), consentOf(UPSTAIRS), 'MEDIATION_ENDED');
});

t.test('no consent starts a mediation while the police have the matter', async (t) => {
  const frozen = withPolice(proposed().when(consentOf(DOWNSTAIRS)));
  isRefused(t, frozen, consentOf(UPSTAIRS), 'MEDIATION_FROZEN_BY_POLICE');
  t.equal(frozen.when(commission).when(consentOf(UPSTAIRS)).stage, 'MEDIATING');
});

t.test('no mediation starts while the case waits to be signed for', async (t) => {
  isRefused(t, awaitingSignature(proposed()), consentOf(UPSTAIRS), 'STAGE_NOT_ALLOWED');
});
