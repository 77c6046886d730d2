import t from 'tap';
import { type CaseStory, isRefused, leadsTo } from '../case-story.js';
import { awaitingSignature } from '../cases.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import {
  AGREEMENT,
  acts,
  beforeSession,
  MEDIATION,
  oral,
  PAYMENT,
  REPAIR,
  SIGNED,
  withPolice,
  written,
} from './mediations.js';

const reached = () => beforeSession().when(written);

function signedBy(story: CaseStory, ...who: readonly number[]): CaseStory {
  return acts
    .filter((_, index) => who.includes(index))
    .reduce((before, act) => before.when(act, SIGNED), story);
}

t.test('each act is recorded with its time', async (t) => {
  for (const act of acts) {
    const { type: _, ...given } = act;
    leadsTo(t, reached(), act, [{ type: 'AgreementSigned', data: given }], SIGNED);
  }
});

t.test('nothing is effective before both parties, the mediator and the seal', async (t) => {
  for (const missing of acts.keys()) {
    const others = [...acts.keys()].filter((index) => index !== missing);
    t.equal(signedBy(reached(), ...others).stage, 'MEDIATING');
  }
});

t.test(
  'the last act puts the agreement into effect as of the latest, whatever the order (I22)',
  async (t) => {
    const seal = {
      type: 'SignAgreement',
      agreementId: AGREEMENT,
      act: 'seal',
      signedAt: '2026-11-02T02:45:00.000Z',
    } as const;
    const { type: _, ...given } = seal;
    leadsTo(
      t,
      signedBy(reached(), 0, 1, 2),
      seal,
      [
        { type: 'AgreementSigned', data: given },
        {
          type: 'AgreementEffective',
          data: {
            agreementId: AGREEMENT,
            effectiveAt: '2026-11-02T03:00:00.000Z',
            confirmationDue: {
              at: '2026-12-02T16:00:00.000Z',
              provisional: false,
              basis: { from: '2026-11-02T03:00:00.000Z', unit: 'days', count: 30 },
            },
            leadsTo: 'PERFORMING',
          },
        },
        { type: 'ChannelSet', data: { channel: 'none' } },
      ],
      SIGNED,
    );
  },
);

t.test('obligations are open from then on', async (t) => {
  const story = signedBy(reached(), 0, 1, 2, 3);
  t.match(story.state, {
    stage: 'PERFORMING',
    channel: 'none',
    mediation: {
      byId: { [MEDIATION]: { status: 'settled' } },
      obligations: { [REPAIR]: { status: 'open' }, [PAYMENT]: { status: 'open' } },
    },
  });
});

t.test('a written agreement performed at once resolves the case when it is signed', async (t) => {
  const story = signedBy(beforeSession().when({ ...oral, form: 'written' }), 0, 1, 2, 3);
  t.match(story.state, { stage: 'RESOLVED', resolution: { by: 'account-CW' } });
});

t.test('a partial agreement goes on as handling while its obligations are open', async (t) => {
  const story = signedBy(beforeSession().when({ ...written, partial: true }), 0, 1, 2, 3);
  t.match(story.state, { stage: 'HANDLING', mediation: { obligations: { [REPAIR]: { status: 'open' } } } });
});

t.test('an oral agreement is not signed', async (t) => {
  const story = beforeSession().when({ ...oral, partial: true });
  for (const act of acts) isRefused(t, story, act, 'AGREEMENT_IS_ORAL', SIGNED);
});

t.test('only parties sign, and only an agreement that was reached', async (t) => {
  const act = {
    type: 'SignAgreement',
    agreementId: AGREEMENT,
    act: 'party',
    signedAt: '2026-11-02T03:00:00.000Z',
  } as const;
  isRefused(t, reached(), { ...act, partyId: idOf(9) }, 'PARTY_UNKNOWN', SIGNED);
  isRefused(t, reached(), { ...act, partyId: UPSTAIRS, agreementId: idOf(9) }, 'AGREEMENT_UNKNOWN', SIGNED);
});

t.test('nobody signs before the agreement was reached, or in the future', async (t) => {
  const act = { type: 'SignAgreement', agreementId: AGREEMENT, act: 'party', partyId: DOWNSTAIRS } as const;
  isRefused(
    t,
    reached(),
    { ...act, signedAt: '2026-11-02T01:59:59.999Z' },
    'SIGNED_BEFORE_AGREEMENT',
    SIGNED,
  );
  isRefused(t, reached(), { ...act, signedAt: '2026-11-02T04:00:00.001Z' }, 'OCCURRED_IN_THE_FUTURE', SIGNED);
  t.equal(reached().decide({ ...act, signedAt: '2026-11-02T04:00:00.000Z' }, SIGNED).length, 1);
});

t.test('a mediator whose term has ended signs nothing', async (t) => {
  const signedAt = '2026-12-01T02:00:00.000Z';
  const act = { type: 'SignAgreement', agreementId: AGREEMENT, act: 'mediator', signedAt } as const;
  isRefused(t, reached(), act, 'MEDIATOR_NOT_IN_TERM', { at: signedAt });
});

t.test('nobody signs while the police have the matter', async (t) => {
  for (const act of acts) isRefused(t, withPolice(reached()), act, 'MEDIATION_FROZEN_BY_POLICE', SIGNED);
});

t.test('nobody signs while the case waits for another unit', async (t) => {
  for (const act of acts) isRefused(t, awaitingSignature(reached()), act, 'STAGE_NOT_ALLOWED', SIGNED);
});
