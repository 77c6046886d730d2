import { refuse } from '@linli/kernel';
import type { WithdrawLesson } from '../commands.js';
import type { LessonEvent } from '../events.js';
import type { LessonState } from '../state.js';

/** 撤下教学案例. Always possible, whatever became of the case. */
export function withdrawLesson({ reason }: WithdrawLesson, state: LessonState): LessonEvent[] {
  if (state.stage === 'NONE') return refuse('LESSON_UNKNOWN');
  return state.stage === 'WITHDRAWN' ? [] : [{ type: 'LessonWithdrawn', data: { reason } }];
}
