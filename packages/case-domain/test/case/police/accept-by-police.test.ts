import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { beforeSession, held } from '../mediation/mediations.js';
import { accept, commission, giveBack, handedOver, handOver } from './handovers.js';

t.test('the station accepts and its channel is the one', async (t) => {
  const { type: _, ...given } = accept;
  const story = leadsTo(t, handedOver(), accept, [
    { type: 'PoliceAccepted', data: given },
    { type: 'ChannelSet', data: { channel: 'police' } },
  ]);
  t.match(story.state, { stage: 'HANDLING', channel: 'police' });
});

t.test("people's mediation is frozen while the station has the matter (I25)", async (t) => {
  const frozen = beforeSession().when(handOver).when(accept);
  t.match(frozen.state, { stage: 'MEDIATING', channel: 'police' });
  isRefused(t, frozen, held, 'MEDIATION_FROZEN_BY_POLICE');
});

t.test('what was given back or commissioned is not accepted any more', async (t) => {
  isRefused(t, handedOver().when(giveBack), accept, 'HANDOVER_ENDED');
  isRefused(t, handedOver().when(commission), accept, 'HANDOVER_ENDED');
});

t.test('nothing is accepted that was not handed over', async (t) => {
  isRefused(t, handledCase(), accept, 'HANDOVER_UNKNOWN');
  isRefused(t, closedCase(), accept, 'CASE_NOT_OPEN');
});
