import t from 'tap';
import { caseDecisions } from '../../src/case/decisions.js';
import { type CaseCommand, caseDecider } from '../../src/index.js';
import { CaseStory, isRefused } from './case-story.js';
import { handledCase } from './cases.js';
import { idOf } from './neighbourhood.js';

const noCaseYet = new CaseStory(caseDecider.initial);

t.test('nothing is done to a case nobody has opened', async (t) => {
  const others = Object.keys(caseDecisions).filter((type) => type !== 'OpenCase');
  t.ok(others.length > 40);
  for (const type of others) isRefused(t, noCaseYet, { type } as CaseCommand, 'CASE_UNKNOWN');
});

t.test('what happens before a case is opened makes no case', async (t) => {
  const story = noCaseYet.after([
    { type: 'CaseDeclined', data: { reason: 'out_of_scope', reporterWasTold: '无' } },
  ]);
  t.equal(story.stage, 'NONE');
});

t.test('a case is opened once: a second opening in a stream changes nothing that was done', async (t) => {
  const story = handledCase();
  const [opening] = story.events;
  t.ok(opening);
  if (opening) t.equal(caseDecider.evolve(story.state, opening).stage, 'HANDLING');
});

t.test('nothing is done in the future (I6)', async (t) => {
  const note = { type: 'AddNote', noteId: idOf(1), text: '预先写好', confidential: false } as const;
  const tomorrow = { at: '2026-11-03T02:00:00.000Z', now: '2026-11-02T02:00:00.000Z' };
  isRefused(t, handledCase(), note, 'OCCURRED_IN_THE_FUTURE', tomorrow);
});
