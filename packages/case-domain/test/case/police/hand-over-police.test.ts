import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { beforeSession, held } from '../mediation/mediations.js';
import { FIRE_BRIGADE, idOf } from '../neighbourhood.js';
import { accept, giveBack, handedOver, handOver } from './handovers.js';

const again = { ...handOver, handoverId: idOf(72) };

t.test('a matter is handed to a police station from any open stage', async (t) => {
  const { type: _, ...given } = handOver;
  const story = leadsTo(t, registeredCase(), handOver, [
    { type: 'HandedToPolice', data: { ...given, evidence: [...given.evidence] } },
  ]);
  t.match(story.state, { stage: 'REGISTERED', channel: 'none' });
});

t.test('mediation goes on until the station accepts', async (t) => {
  t.match(beforeSession().when(handOver).decide(held), [{ type: 'SessionHeld' }]);
});

t.test('one station has the matter at a time', async (t) => {
  isRefused(t, handedOver(), again, 'HANDOVER_ALREADY_OPEN');
  isRefused(t, handedOver().when(accept), again, 'HANDOVER_ALREADY_OPEN');
  t.equal(handedOver().when(giveBack).decide(again).length, 1, 'a returned matter may be handed over anew');
});

t.test('only a police station takes a hand-over', async (t) => {
  isRefused(t, registeredCase(), { ...handOver, station: FIRE_BRIGADE }, 'NOT_A_POLICE_STATION');
  isRefused(t, registeredCase(), { ...handOver, station: 'nobody-01' }, 'NOT_A_POLICE_STATION');
});

t.test('a closed case is not handed over', async (t) => {
  isRefused(t, closedCase(), handOver, 'CASE_NOT_OPEN');
});

t.test('what is handed over is named without the numbers of a person', async (t) => {
  const command = { ...handOver, evidence: ['现场照片', '报警人13800138000通话录音'] };
  isRefused(t, registeredCase(), command, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA');
});
