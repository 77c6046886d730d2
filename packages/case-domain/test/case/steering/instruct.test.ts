import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { COMMUNITY, FIRE_BRIGADE, idOf } from '../neighbourhood.js';

const leader = { by: actor('SL', '370199001') };
const instruct = {
  type: 'Instruct',
  instructionId: idOf(45),
  to: [COMMUNITY, FIRE_BRIGADE],
  text: '请三日内联合到场',
} as const;

t.test('somebody who leads says what is to be done, and to whom', async (t) => {
  const { type: _, ...data } = instruct;
  const story = leadsTo(
    t,
    handledCase(),
    instruct,
    [{ type: 'InstructionGiven', data: { ...data, to: [...data.to] } }],
    leader,
  );
  t.equal(story.stage, 'HANDLING');
});

t.test('only units that are known are told, and each once', async (t) => {
  isRefused(t, handledCase(), { ...instruct, to: ['nobody-01'] }, 'UNIT_UNKNOWN', leader);
  isRefused(t, handledCase(), { ...instruct, to: [COMMUNITY, COMMUNITY] }, 'DEPARTMENT_TWICE', leader);
});

t.test('a closed case takes no instruction', async (t) => {
  isRefused(t, closedCase(), instruct, 'CASE_NOT_OPEN', leader);
});
