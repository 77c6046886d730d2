import { demand } from '@linli/kernel';
import type { ReleaseLesson } from '../commands.js';
import type { LessonEvent } from '../events.js';
import type { LessonFacts } from '../lesson-facts.js';
import { demandAnonymous } from '../policies/demand-anonymous.js';
import { demandTellable } from '../policies/demand-tellable.js';
import type { LessonState } from '../state.js';

/** 发布教学案例. One lesson of a case at a time; to be called something else, it is withdrawn first. */
export function releaseLesson(
  { title, teaches }: ReleaseLesson,
  state: LessonState,
  { told }: LessonFacts,
): LessonEvent[] {
  if (state.stage === 'RELEASED') {
    demand(state.title === title, 'LESSON_RELEASED_ALREADY');
    return [];
  }
  demandTellable(told);
  demandAnonymous({ title, teaches }, told);
  const { caseId, revision: throughRevision, typeCode } = told;
  return [{ type: 'LessonReleased', data: { caseId, throughRevision, typeCode, title, teaches } }];
}
