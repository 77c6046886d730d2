import { type Decider, Rejection } from '@linli/kernel';
import type { LessonCommand } from './commands.js';
import { commentOnStep } from './decide/comment-on-step.js';
import { releaseLesson } from './decide/release-lesson.js';
import { withdrawLesson } from './decide/withdraw-lesson.js';
import type { LessonEvent } from './events.js';
import type { LessonFacts } from './lesson-facts.js';
import { evolveLesson, type LessonState, noLesson } from './state.js';

/** A lesson: which case it tells, whether it is out, and what a legal adviser said on its steps. */
export const lessonDecider: Decider<LessonCommand, LessonEvent, LessonState, LessonFacts> = {
  category: 'lesson',
  initial: noLesson,
  decide: (command, state, facts) => {
    if (facts.at > facts.now) throw new Rejection('OCCURRED_IN_THE_FUTURE', { at: facts.at });
    switch (command.type) {
      case 'ReleaseLesson':
        return releaseLesson(command, state, facts);
      case 'WithdrawLesson':
        return withdrawLesson(command, state);
      case 'CommentOnStep':
        return commentOnStep(command, state, facts);
    }
  },
  evolve: evolveLesson,
};
