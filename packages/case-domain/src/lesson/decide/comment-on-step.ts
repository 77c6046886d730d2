import { demand, refuse } from '@linli/kernel';
import type { CommentOnStep } from '../commands.js';
import { COMMENTED_PARTIES, type LessonEvent } from '../events.js';
import type { LessonFacts } from '../lesson-facts.js';
import { demandAnonymous } from '../policies/demand-anonymous.js';
import { demandTellable } from '../policies/demand-tellable.js';
import type { LessonState } from '../state.js';

/** 点评. Said anew on the same step, it takes the place of what was said before. */
export function commentOnStep(
  { commentaryId, step, ...said }: CommentOnStep,
  state: LessonState,
  { told }: LessonFacts,
): LessonEvent[] {
  if (state.stage === 'NONE') return refuse('LESSON_UNKNOWN');
  if (state.commentaryIds.includes(commentaryId)) return [];
  demand(state.stage === 'RELEASED', 'LESSON_WITHDRAWN');
  demandTellable(told);
  demand(told.steps.includes(step) && step <= state.throughRevision, 'LESSON_STEP_UNKNOWN');
  const comments = Object.fromEntries(
    COMMENTED_PARTIES.flatMap((party) => {
      const text = said[party];
      return text === undefined ? [] : [[party, text] as const];
    }),
  );
  demand(Object.keys(comments).length > 0, 'COMMENTARY_EMPTY');
  demandAnonymous(comments, told);
  return [{ type: 'StepCommented', data: { commentaryId, step, ...comments } }];
}
