import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { handledCase } from '../cases.js';
import { DOWNSTAIRS, FORMER_MEDIATOR, idOf, MEDIATOR, OTHER_MEDIATOR, UPSTAIRS } from '../neighbourhood.js';
import {
  appointment,
  MEDIATION,
  proposal,
  proposed,
  running,
  termination,
  withPolice,
} from './mediations.js';

t.test('a mediator in term, accepted by every party, discloses and is appointed', async (t) => {
  leadsTo(t, proposed(), appointment, [
    {
      type: 'MediatorAppointed',
      data: {
        mediationId: MEDIATION,
        mediatorId: MEDIATOR,
        way: 'chosen',
        acceptedBy: [DOWNSTAIRS, UPSTAIRS],
        objectedBy: [],
      },
    },
    { type: 'InterestDisclosed', data: { mediationId: MEDIATION, mediatorId: MEDIATOR, interest: 'none' } },
  ]);
});

t.test('one objection is enough', async (t) => {
  const objected = { ...appointment, acceptedBy: [DOWNSTAIRS], objectedBy: [UPSTAIRS] };
  isRefused(t, proposed(), objected, 'MEDIATOR_OBJECTED_TO');
});

t.test('a party who has not been asked has not accepted', async (t) => {
  isRefused(t, proposed(), { ...appointment, acceptedBy: [DOWNSTAIRS] }, 'MEDIATOR_NOT_ACCEPTED');
  const byStranger = { ...appointment, acceptedBy: [DOWNSTAIRS, UPSTAIRS, idOf(9)] };
  isRefused(t, proposed(), byStranger, 'PARTY_UNKNOWN');
});

t.test('the term counts by the day in Shanghai (I21)', async (t) => {
  isRefused(t, proposed(), { ...appointment, mediatorId: FORMER_MEDIATOR }, 'MEDIATOR_NOT_IN_TERM');
  isRefused(t, proposed(), appointment, 'MEDIATOR_NOT_IN_TERM', { at: '2025-12-31T15:59:59.999Z' });
  t.equal(proposed().decide(appointment, { at: '2025-12-31T16:00:00.000Z' }).length, 2);
  const lastMoment = { at: '2026-11-30T15:59:59.999Z' };
  t.equal(proposed().decide(appointment, lastMoment).length, 2);
  isRefused(t, proposed(), appointment, 'MEDIATOR_NOT_IN_TERM', { at: '2026-11-30T16:00:00.000Z' });
});

t.test('somebody not on the register is no mediator', async (t) => {
  isRefused(t, proposed(), { ...appointment, mediatorId: idOf(9) }, 'MEDIATOR_UNKNOWN');
});

t.test('no party is its own mediator (I21)', async (t) => {
  const parties = proposal.parties.map((party) =>
    party.partyId === UPSTAIRS ? { ...party, person: { personRef: MEDIATOR } } : party,
  );
  const ownMatter = handledCase().when({ ...proposal, parties });
  isRefused(t, ownMatter, appointment, 'MEDIATOR_IS_A_PARTY');
});

t.test('a declared interest is stated, and the parties accept knowing it (I21)', async (t) => {
  const silent = { ...appointment, disclosure: { interest: 'declared' } } as const;
  isRefused(t, proposed(), silent, 'DISCLOSURE_WITHOUT_STATEMENT');
  const disclosure = { interest: 'declared', statement: '曾与当事人同单位' } as const;
  t.match(proposed().decide({ ...appointment, disclosure })[1], { data: disclosure });
});

t.test('a mediator is not exchanged by a second appointment', async (t) => {
  const second = { ...appointment, mediatorId: OTHER_MEDIATOR };
  isRefused(t, proposed().when(appointment), second, 'MEDIATOR_ALREADY_APPOINTED');
});

t.test('nobody is appointed to a mediation that is unknown, ended or frozen', async (t) => {
  isRefused(t, handledCase(), appointment, 'MEDIATION_UNKNOWN');
  isRefused(t, proposed().when(termination), appointment, 'MEDIATION_ENDED');
  isRefused(t, withPolice(running()), appointment, 'MEDIATION_FROZEN_BY_POLICE');
});
