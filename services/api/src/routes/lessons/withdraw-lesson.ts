import { lessonPath, withdrawLesson } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 撤下教学案例. */
export const withdrawLessonRoute = addCommand({
  method: 'POST',
  url: '/lessons/:lessonId/withdrawal',
  tag: 'lessons',
  summary: 'Withdraw lesson 撤下教学案例',
  params: lessonPath,
  body: withdrawLesson,
  handle: (application, caller, { lessonId }, fields, request) =>
    application.withdrawLesson(caller, lessonId, { type: 'WithdrawLesson', ...fields }, request),
});
