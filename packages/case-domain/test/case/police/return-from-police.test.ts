import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { beforeSession, held } from '../mediation/mediations.js';
import { accept, commission, giveBack, handedOver, handOver } from './handovers.js';

const { type: _, ...given } = giveBack;

t.test('a station that never accepted gives the matter back, and no channel changes', async (t) => {
  leadsTo(t, handedOver(), giveBack, [{ type: 'PoliceReturned', data: given }]);
});

t.test('given back, a matter has no channel', async (t) => {
  leadsTo(t, handedOver().when(accept), giveBack, [
    { type: 'PoliceReturned', data: given },
    { type: 'ChannelSet', data: { channel: 'none' } },
  ]);
});

t.test('given back, a mediation that was frozen goes on', async (t) => {
  const story = leadsTo(t, beforeSession().when(handOver).when(accept), giveBack, [
    { type: 'PoliceReturned', data: given },
    { type: 'ChannelSet', data: { channel: 'peoples_mediation' } },
  ]);
  t.match(story.decide(held), [{ type: 'SessionHeld' }]);
});

t.test('only what a station has is given back', async (t) => {
  isRefused(t, handledCase(), giveBack, 'HANDOVER_UNKNOWN');
  isRefused(t, handedOver().when(commission), giveBack, 'HANDOVER_ENDED');
  isRefused(t, closedCase(), giveBack, 'CASE_NOT_OPEN');
});
