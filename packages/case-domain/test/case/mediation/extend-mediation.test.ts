import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import { MEDIATION, proposed, refusalOf, running, termination, withPolice } from './mediations.js';

const extension = {
  type: 'ExtendMediation',
  extensionId: idOf(67),
  mediationId: MEDIATION,
  days: 8,
  agreedBy: [DOWNSTAIRS, UPSTAIRS],
} as const;

t.test('every party agrees, and the mediation runs on from its due date', async (t) => {
  leadsTo(t, running(), extension, [
    {
      type: 'MediationExtended',
      data: {
        extensionId: idOf(67),
        mediationId: MEDIATION,
        due: {
          at: '2026-12-10T16:00:00.000Z',
          provisional: false,
          basis: { from: '2026-12-02T15:59:59.999Z', unit: 'days', count: 8 },
        },
        agreedBy: [DOWNSTAIRS, UPSTAIRS],
      },
    },
  ]);
});

t.test('one party alone extends nothing', async (t) => {
  isRefused(t, running(), { ...extension, agreedBy: [DOWNSTAIRS] }, 'EXTENSION_NEEDS_EVERY_PARTY');
  isRefused(t, running(), { ...extension, agreedBy: [DOWNSTAIRS, idOf(9)] }, 'PARTY_UNKNOWN');
});

t.test('what has expired is not extended', async (t) => {
  t.equal(running().decide(extension, { at: '2026-12-02T15:59:59.999Z' }).length, 1);
  isRefused(t, running(), extension, 'MEDIATION_EXPIRED', { at: '2026-12-02T16:00:00.000Z' });
});

t.test('only a mediation that runs is extended', async (t) => {
  isRefused(t, proposed(), extension, 'CONSENT_MISSING');
  isRefused(t, running().when(refusalOf(UPSTAIRS)), extension, 'PARTY_REFUSES');
  isRefused(t, withPolice(running()), extension, 'MEDIATION_FROZEN_BY_POLICE');
  isRefused(t, running().when(termination), extension, 'MEDIATION_ENDED');
  isRefused(t, running(), { ...extension, mediationId: idOf(9) }, 'MEDIATION_UNKNOWN');
});
