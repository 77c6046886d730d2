import { caseLesson, casePath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** Whether a case is told as a lesson, and whether it may be. */
export const caseLessonRoute = addQuery({
  url: '/cases/:caseId/lesson',
  tag: 'lessons',
  summary: 'Lesson of a case 案件的教学案例',
  params: casePath,
  query: {},
  answer: caseLesson,
  handle: (application, caller, { caseId }) => application.caseLesson(caller, caseId),
});
