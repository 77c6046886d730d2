import { z } from 'zod';
import { type EventOf, event, personalText } from '../event-definition.js';
import { id, typeCode } from '../vocabulary.js';

/** 三方点评: whom a legal adviser comments on. */
export const COMMENTED_PARTIES = ['applicant', 'respondent', 'mediator'] as const;
export type CommentedParty = (typeof COMMENTED_PARTIES)[number];

const comment = personalText(1000).optional();

/**
 * 网格学院: a closed case told as a lesson (stream `lesson-{id}`). The lesson holds no copy of the case: it points at a part of
 * its stream, and what is shown of that is picked field by field whenever it is read. What people write here is sealed,
 * although nothing personal is let in: a name that slipped through all the same can still be destroyed.
 */
export const lessonEvents = {
  LessonReleased: event(
    z.object({
      caseId: id,
      /** The lesson tells the case up to here; whatever is recorded later is no part of it. */
      throughRevision: z.int().min(0),
      typeCode,
      title: z.string().min(1).max(80),
      teaches: personalText(1000),
    }),
  ),
  LessonWithdrawn: event(z.object({ reason: personalText(500) })),
  /** Takes the place of whatever was said on the same step before. */
  StepCommented: event(
    z.object({
      commentaryId: id,
      /** Revision of the event the step begins with. */
      step: z.int().min(0),
      applicant: comment,
      respondent: comment,
      mediator: comment,
    }),
  ),
};
export type LessonEvent = EventOf<typeof lessonEvents>;
