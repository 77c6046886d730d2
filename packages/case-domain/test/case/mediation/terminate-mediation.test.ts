import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { awaitingSignature } from '../cases.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import {
  acts,
  beforeSession,
  informedOfRights,
  MEDIATION,
  performing,
  proposed,
  refusalOf,
  running,
  SIGNED,
  termination,
  withPolice,
  written,
} from './mediations.js';

t.test(
  'a mediation ends with the parties told which ways stay open, and the case is handled further',
  async (t) => {
    const story = leadsTo(t, running(), termination, [
      {
        type: 'MediationTerminated',
        data: {
          mediationId: MEDIATION,
          ground: 'no_agreement',
          informedOfRights: { routes: ['court'], informedAt: informedOfRights.informedAt },
        },
      },
      { type: 'ChannelSet', data: { channel: 'none' } },
    ]);
    t.match(story.state, { stage: 'HANDLING', channel: 'none' });
  },
);

t.test('a mediation ends before it began when a party refuses', async (t) => {
  const story = proposed()
    .when(refusalOf(UPSTAIRS))
    .when({ ...termination, ground: 'refused' });
  t.match(story.state, { stage: 'HANDLING', channel: 'none' });
});

t.test('no mediation ends without the record that the parties know their rights (I26)', async (t) => {
  const untold = { ...termination, informedOfRights: { ...informedOfRights, routes: [] } };
  isRefused(t, running(), untold, 'RIGHTS_NOT_TOLD');
  const notYet = {
    ...termination,
    informedOfRights: { ...informedOfRights, informedAt: '2026-11-02T02:00:00.001Z' },
  };
  isRefused(t, running(), notYet, 'OCCURRED_IN_THE_FUTURE');
});

t.test('undisputed facts are on record only with the consent of every party', async (t) => {
  const facts = { ...termination, undisputedFacts: '漏水自八月起' };
  isRefused(t, running(), facts, 'UNDISPUTED_FACTS_NEED_CONSENT');
  isRefused(
    t,
    running(),
    { ...facts, undisputedFactsAgreedBy: [DOWNSTAIRS] },
    'UNDISPUTED_FACTS_NEED_CONSENT',
  );
  const agreed = { ...facts, undisputedFactsAgreedBy: [DOWNSTAIRS, UPSTAIRS] };
  t.match(running().decide(agreed)[0], {
    data: { undisputedFacts: '漏水自八月起', undisputedFactsAgreedBy: [DOWNSTAIRS, UPSTAIRS] },
  });
});

t.test('nothing has expired before its due date', async (t) => {
  const expired = { ...termination, ground: 'expired' } as const;
  isRefused(t, running(), expired, 'MEDIATION_NOT_EXPIRED', { at: '2026-12-02T15:59:59.999Z' });
  isRefused(t, proposed(), expired, 'MEDIATION_NOT_EXPIRED');
  t.equal(running().when(expired, { at: '2026-12-02T16:00:00.000Z' }).stage, 'HANDLING');
});

t.test('a mediation ends while the police have the matter, and the channel stays with them', async (t) => {
  const story = withPolice(running()).when(termination);
  t.match(story.state, { stage: 'HANDLING', channel: 'police' });
});

t.test('a settled or unknown mediation is not terminated', async (t) => {
  isRefused(t, performing(), termination, 'MEDIATION_ENDED', SIGNED);
  isRefused(t, running(), { ...termination, mediationId: idOf(9) }, 'MEDIATION_UNKNOWN');
});

t.test('an agreement that was not signed by everybody dies with its mediation', async (t) => {
  const story = beforeSession().when(written).when(termination);
  for (const act of acts) isRefused(t, story, act, 'MEDIATION_ENDED', SIGNED);
});

t.test(
  'a mediation does not end while the case waits for another unit: it would take the case from it',
  async (t) => {
    isRefused(t, awaitingSignature(proposed()), termination, 'STAGE_NOT_ALLOWED');
  },
);
