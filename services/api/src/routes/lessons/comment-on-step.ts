import { commentaryPath, commentOnStep } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 点评: what a legal adviser says of the sides in one step. */
export const commentOnStepRoute = addCommand({
  method: 'PUT',
  url: '/lessons/:lessonId/commentaries/:commentaryId',
  tag: 'lessons',
  summary: 'Comment on a step 点评',
  params: commentaryPath,
  body: commentOnStep,
  handle: (application, caller, { lessonId, commentaryId }, fields, request) =>
    application.commentOnStep(caller, lessonId, { type: 'CommentOnStep', commentaryId, ...fields }, request),
});
