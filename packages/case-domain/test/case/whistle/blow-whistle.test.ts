import t from 'tap';
import { hasOpenWhistle } from '../../../src/case/whistle/state.js';
import { isRefused, leadsTo, NOW } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { FIRE_BRIGADE } from '../neighbourhood.js';
import { whistle } from './whistles.js';

t.test('departments are called to one place for one question, and the stage stays', async (t) => {
  const { type: _, ...given } = whistle;
  const story = leadsTo(t, registeredCase(), whistle, [
    { type: 'WhistleBlown', data: { ...given, departments: [...given.departments] } },
  ]);
  t.equal(story.stage, 'REGISTERED');
  t.ok('whistle' in story.state && hasOpenWhistle(story.state.whistle), 'the whistle is open');
});

t.test('a unit nobody knows is not called', async (t) => {
  isRefused(t, registeredCase(), { ...whistle, departments: ['nobody-01'] }, 'UNIT_UNKNOWN');
});

t.test('a department is called once', async (t) => {
  isRefused(
    t,
    registeredCase(),
    { ...whistle, departments: [FIRE_BRIGADE, FIRE_BRIGADE] },
    'DEPARTMENT_TWICE',
  );
});

t.test('nobody is called to a meeting that is over', async (t) => {
  const command = { ...whistle, meetingAt: '2026-11-02T01:59:59.999Z' };
  isRefused(t, registeredCase(), command, 'MEETING_IN_THE_PAST');
  t.equal(registeredCase().decide({ ...whistle, meetingAt: NOW }).length, 1, 'they may be called at once');
});

t.test('no whistle is blown on a closed case', async (t) => {
  isRefused(t, closedCase(), whistle, 'CASE_NOT_OPEN');
});
