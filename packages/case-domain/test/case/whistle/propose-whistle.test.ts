import t from 'tap';
import { hasOpenWhistle } from '../../../src/case/whistle/state.js';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { FIRE_BRIGADE, idOf } from '../neighbourhood.js';
import { whistle } from './whistles.js';

const gridWorker = { by: actor('GW') };
const propose = {
  type: 'ProposeWhistle',
  proposalId: idOf(64),
  departments: [FIRE_BRIGADE],
  question: '飞线充电如何处置？',
} as const;

t.test('a grid worker proposes to call others, and nobody is called yet', async (t) => {
  const { type: _, ...data } = propose;
  const story = leadsTo(
    t,
    registeredCase(),
    propose,
    [{ type: 'WhistleProposed', data: { ...data, departments: [...data.departments] } }],
    gridWorker,
  );
  t.notOk('whistle' in story.state && hasOpenWhistle(story.state.whistle));
});

t.test('the whistle that is blown names the proposal it goes back to', async (t) => {
  const proposed = registeredCase().when(propose, gridWorker);
  const [event] = proposed.decide({ ...whistle, proposalId: idOf(64) });
  t.match(event, { type: 'WhistleBlown', data: { proposalId: idOf(64) } });
  isRefused(t, proposed, { ...whistle, proposalId: idOf(65) }, 'WHISTLE_PROPOSAL_UNKNOWN');
});

t.test('only departments that exist are proposed, each once', async (t) => {
  isRefused(t, registeredCase(), { ...propose, departments: ['nobody-01'] }, 'UNIT_UNKNOWN', gridWorker);
  const twice = { ...propose, departments: [FIRE_BRIGADE, FIRE_BRIGADE] };
  isRefused(t, registeredCase(), twice, 'DEPARTMENT_TWICE', gridWorker);
});

t.test('nothing is proposed on a closed case', async (t) => {
  isRefused(t, closedCase(), propose, 'CASE_NOT_OPEN', gridWorker);
});
