import { casePath, releaseLesson } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 发布教学案例. The receipt names the lesson. */
export const releaseLessonRoute = addCommand({
  method: 'POST',
  url: '/cases/:caseId/lesson',
  tag: 'lessons',
  summary: 'Release as a lesson 发布教学案例',
  params: casePath,
  body: releaseLesson,
  handle: (application, caller, { caseId }, fields, request) =>
    application.releaseLesson(caller, caseId, { type: 'ReleaseLesson', ...fields }, request),
});
