import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { idOf, personOf } from '../neighbourhood.js';
import { commission, MEDIATION, proposal, proposed, termination, withPolice } from './mediations.js';

const again = { ...proposal, mediationId: idOf(60) };

t.test('a mediation is proposed and takes the channel; the stage waits for consent', async (t) => {
  const { type: _, parties, ...given } = proposal;
  const story = leadsTo(t, handledCase(), proposal, [
    { type: 'MediationProposed', data: { ...given, parties: [...parties] } },
    { type: 'ChannelSet', data: { channel: 'peoples_mediation' } },
  ]);
  t.match(story.state, { stage: 'HANDLING', channel: 'peoples_mediation' });
});

t.test('there is no mediation before the case is accepted or after it is closed', async (t) => {
  isRefused(t, registeredCase(), proposal, 'STAGE_NOT_ALLOWED');
  isRefused(t, closedCase(), proposal, 'CASE_NOT_OPEN');
});

t.test(
  'suspected domestic violence is not mediated before the police have said what they found (I35)',
  async (t) => {
    isRefused(t, handledCase('JF04'), proposal, 'POLICE_ASSESSMENT_MISSING');
    const commissioned = withPolice(handledCase('JF04')).when(commission);
    const byCommission = { ...proposal, origin: 'police_commission' } as const;
    isRefused(t, commissioned, byCommission, 'POLICE_ASSESSMENT_MISSING');
    const assess = { type: 'AssessByPolice', assessmentId: idOf(82), finding: 'no_violation' } as const;
    isRefused(t, withPolice(handledCase('JF04')).when(assess), proposal, 'MEDIATION_FROZEN_BY_POLICE');
    t.match(commissioned.when(assess).when(byCommission).state, { channel: 'peoples_mediation' });
  },
);

t.test('a matter the police have accepted is not mediated without their commission (I25)', async (t) => {
  const taken = withPolice(handledCase());
  isRefused(t, taken, proposal, 'MEDIATION_FROZEN_BY_POLICE');
  const byCommission = { ...proposal, origin: 'police_commission' } as const;
  t.match(taken.when(commission).when(byCommission).state, { channel: 'peoples_mediation' });
});

t.test('nobody claims a commission the police have not given', async (t) => {
  isRefused(t, handledCase(), { ...proposal, origin: 'police_commission' }, 'COMMISSION_LETTER_MISSING');
});

t.test('one channel is active at a time (I25)', async (t) => {
  isRefused(t, proposed(), again, 'MEDIATION_ALREADY_OPEN');
  const inCourt = handledCase().after([{ type: 'ChannelSet', data: { channel: 'court' } }]);
  isRefused(t, inCourt, proposal, 'ANOTHER_CHANNEL_ACTIVE');
});

t.test('after a mediation has ended, another may be proposed', async (t) => {
  const story = proposed().when(termination).when(again);
  t.match(story.state, {
    mediation: { byId: { [MEDIATION]: { status: 'terminated' } } },
    channel: 'peoples_mediation',
  });
});

t.test('a mediation needs two parties, and one person is one party', async (t) => {
  isRefused(
    t,
    handledCase(),
    { ...proposal, parties: proposal.parties.slice(1) },
    'MEDIATION_NEEDS_TWO_PARTIES',
  );
  const onePerson = proposal.parties.map((party) => ({ ...party, person: personOf(1) }));
  isRefused(t, handledCase(), { ...proposal, parties: onePerson }, 'MEDIATION_NEEDS_TWO_PARTIES');
  const samePerson = proposal.parties.slice(1).map((party) => ({ ...party, partyId: idOf(9) }));
  const sameId = proposal.parties.slice(1).map((party) => ({ ...party, person: personOf(9) }));
  for (const twice of [samePerson, sameId]) {
    isRefused(t, handledCase(), { ...proposal, parties: [...proposal.parties, ...twice] }, 'PARTY_TWICE');
  }
});

t.test('the state of a mediation holds no personal text', async (t) => {
  const remembered = JSON.stringify(proposed().state);
  for (const text of ['某1', '某2', '漏水']) t.notOk(remembered.includes(text), text);
});
