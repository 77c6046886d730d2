import { z } from 'zod';
import { commandBody } from '../given.js';
import { line, prose } from '../text.js';
import { id, revision } from '../words.js';

/** 发布教学案例: a closed case as a lesson. Both texts are read by everybody and name nobody. */
export const releaseLesson = commandBody('ReleaseLesson', { title: line(80), teaches: prose(1000) });

/** 撤下教学案例. */
export const withdrawLesson = commandBody('WithdrawLesson', { reason: prose(500) });

/** 点评: how the sides did in one step, on one of them at least. In place of what was said on it before. */
export const commentOnStep = commandBody('CommentOnStep', {
  /** Revision of the event the step begins with, as the lesson tells it. */
  step: revision,
  applicant: prose(1000).exactOptional(),
  respondent: prose(1000).exactOptional(),
  mediator: prose(1000).exactOptional(),
});

export const lessonPath = z.strictObject({ lessonId: id });
export const commentaryPath = z.strictObject({ lessonId: id, commentaryId: id });
