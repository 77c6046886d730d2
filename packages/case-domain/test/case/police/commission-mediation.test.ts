import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { beforeSession, held, proposal } from '../mediation/mediations.js';
import { accept, commission, giveBack, handedOver, handOver } from './handovers.js';

const { type: _, ...given } = commission;

t.test('by letter the police ask for mediation, before or after they accept', async (t) => {
  leadsTo(t, handedOver(), commission, [{ type: 'Commissioned', data: given }]);
  leadsTo(t, handedOver().when(accept), commission, [
    { type: 'Commissioned', data: given },
    { type: 'ChannelSet', data: { channel: 'none' } },
  ]);
});

t.test('a commissioned mediation names its origin', async (t) => {
  const story = handedOver().when(accept).when(commission);
  t.match(story.decide({ ...proposal, origin: 'police_commission' }), [
    { data: { origin: 'police_commission' } },
    {},
  ]);
});

t.test('the letter lets a frozen mediation go on', async (t) => {
  const story = leadsTo(t, beforeSession().when(handOver).when(accept), commission, [
    { type: 'Commissioned', data: given },
    { type: 'ChannelSet', data: { channel: 'peoples_mediation' } },
  ]);
  t.match(story.decide(held), [{ type: 'SessionHeld' }]);
});

t.test('only what a station has is commissioned', async (t) => {
  isRefused(t, handledCase(), commission, 'HANDOVER_UNKNOWN');
  isRefused(t, handedOver().when(giveBack), commission, 'HANDOVER_ENDED');
  isRefused(t, closedCase(), commission, 'CASE_NOT_OPEN');
});
