import t from 'tap';
import { lessonDecider } from '../../src/index.js';
import { idOf } from '../case/neighbourhood.js';
import { after, comment, factsWith, isRefused, leadsTo, released, withdrawn } from './lesson-story.js';

const { type: _, ...said } = comment;

t.test('an adviser comments on the sides in a step', async (t) => {
  leadsTo(t, released, comment, [{ type: 'StepCommented', data: said }]);
});

t.test('said anew on the same step, it takes the place of what was said before', async (t) => {
  const first = after(released, lessonDecider.decide(comment, released, factsWith()));
  const other = { ...comment, commentaryId: idOf(951), applicant: '说得更清楚', mediator: '仍然做得对' };
  const { type, ...data } = other;
  t.equal(type, 'CommentOnStep');
  const next = leadsTo(t, first, other, [{ type: 'StepCommented', data }]);
  t.match(next, { commentary: { 3: { applicant: '说得更清楚', mediator: '仍然做得对' } } });
});

t.test('there is something to say on one side at least', async (t) => {
  const { commentaryId, step } = comment;
  isRefused(t, released, { type: 'CommentOnStep', commentaryId, step }, 'COMMENTARY_EMPTY');
});

t.test('only a step of the lesson is commented on', async (t) => {
  isRefused(t, released, { ...comment, step: 4 }, 'LESSON_STEP_UNKNOWN');
  const later = factsWith({ steps: [3, 30] });
  isRefused(t, released, { ...comment, step: 30 }, 'LESSON_STEP_UNKNOWN', later);
});

t.test('a comment names nobody either', async (t) => {
  isRefused(t, released, { ...comment, respondent: '秦桂芬应当先止水' }, 'LESSON_TEXT_IDENTIFIES');
  isRefused(t, released, { ...comment, mediator: '李某处理得当' }, 'LESSON_TEXT_IDENTIFIES');
});

t.test('nothing is said on what is no lesson, or none any more', async (t) => {
  isRefused(t, lessonDecider.initial, comment, 'LESSON_UNKNOWN');
  isRefused(t, withdrawn, comment, 'LESSON_WITHDRAWN');
  isRefused(t, released, comment, 'OPEN_CASE_IS_NO_LESSON', factsWith({ stage: 'HANDLING' }));
  const restricted = factsWith({ confidentiality: 'restricted' });
  isRefused(t, released, comment, 'PROTECTED_CASE_IS_NO_LESSON', restricted);
});
