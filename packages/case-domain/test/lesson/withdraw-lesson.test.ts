import t from 'tap';
import { lessonDecider } from '../../src/index.js';
import { factsWith, isRefused, leadsTo, released, withdraw } from './lesson-story.js';

t.test('a lesson is withdrawn with the reason', async (t) => {
  leadsTo(t, released, withdraw, [{ type: 'LessonWithdrawn', data: { reason: withdraw.reason } }]);
});

t.test('whatever became of the case, its lesson may be withdrawn', async (t) => {
  const facts = factsWith({ stage: 'HANDLING', confidentiality: 'restricted' });
  leadsTo(t, released, withdraw, [{ type: 'LessonWithdrawn', data: { reason: withdraw.reason } }], facts);
});

t.test('what is no lesson is not withdrawn', async (t) => {
  isRefused(t, lessonDecider.initial, withdraw, 'LESSON_UNKNOWN');
});
