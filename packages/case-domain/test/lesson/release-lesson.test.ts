import t from 'tap';
import { lessonDecider } from '../../src/index.js';
import {
  comment,
  factsWith,
  isRefused,
  leadsTo,
  release,
  released,
  toldCase,
  withdrawn,
} from './lesson-story.js';

const nothing = lessonDecider.initial;
const { title, teaches } = release;
const { caseId, typeCode, revision: throughRevision } = toldCase();
const data = { caseId, throughRevision, typeCode, title, teaches };

t.test('a closed or archived case becomes a lesson, up to what is on record now', async (t) => {
  leadsTo(t, nothing, release, [{ type: 'LessonReleased', data }]);
  const archived = factsWith({ stage: 'ARCHIVED', revision: 25 });
  leadsTo(
    t,
    nothing,
    release,
    [{ type: 'LessonReleased', data: { ...data, throughRevision: 25 } }],
    archived,
  );
});

t.test('an open case is no lesson', async (t) => {
  for (const stage of ['HANDLING', 'PERFORMING', 'RESOLVED', 'WITHDRAWN', 'DECLINED', 'JOINED'] as const)
    isRefused(t, nothing, release, 'OPEN_CASE_IS_NO_LESSON', factsWith({ stage }));
});

t.test('a restricted case, and one whose reporter is confidential, is no lesson', async (t) => {
  for (const confidentiality of ['restricted', 'confidential_reporter'] as const)
    isRefused(t, nothing, release, 'PROTECTED_CASE_IS_NO_LESSON', factsWith({ confidentiality }));
});

t.test('what is written about it names nobody, no place and no number', async (t) => {
  const texts = [
    '秦桂芬家漏水',
    '秦 桂芬家漏水',
    '柳荫社区漏水',
    '案件370199-2026-000123',
    '案件３７０１９９-2026-000123',
    '5号楼301漏水',
    '楼上王大爷不开门',
    '联系电话13812345678',
  ];
  for (const text of texts) {
    isRefused(t, nothing, { ...release, title: text }, 'LESSON_TEXT_IDENTIFIES');
    isRefused(t, nothing, { ...release, teaches: `学会：${text}` }, 'LESSON_TEXT_IDENTIFIES');
  }
});

t.test('a lesson that is out keeps its title until it is withdrawn', async (t) => {
  isRefused(t, released, { ...release, title: '另一个标题' }, 'LESSON_RELEASED_ALREADY');
  const renamed = { ...release, title: '另一个标题' };
  leadsTo(t, withdrawn, renamed, [{ type: 'LessonReleased', data: { ...data, title: renamed.title } }]);
});

t.test('what was said on its steps comes back with a lesson that is released anew', async (t) => {
  const { commentaryId, step, applicant, mediator } = comment;
  const said = { commentaryId, step, applicant, mediator };
  const commented = leadsTo(t, released, comment, [{ type: 'StepCommented', data: said }]);
  const out = { type: 'LessonWithdrawn' as const, data: { reason: '改标题' } };
  const gone = leadsTo(t, commented, { type: 'WithdrawLesson', reason: '改标题' }, [out]);
  const again = leadsTo(t, gone, release, [{ type: 'LessonReleased', data }]);
  t.match(again, { commentary: { 3: { applicant, mediator } } });
});

t.test('nothing is done to a lesson tomorrow', async (t) => {
  const facts = factsWith({}, { at: '2026-11-03T02:00:00.000Z' });
  isRefused(t, nothing, release, 'OCCURRED_IN_THE_FUTURE', facts);
});
