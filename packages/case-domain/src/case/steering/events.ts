import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { id, unitCode } from '../../vocabulary.js';

/** Supervision cards, weakest first. */
export const SUPERVISION_CARDS = ['ordinary', 'yellow', 'red'] as const;
export type SupervisionCard = (typeof SUPERVISION_CARDS)[number];

/** Why the system suggests a card. */
const SUGGESTION_CAUSES = ['overdue', 'long_overdue', 'objections', 'danger'] as const;
export type SuggestionCause = (typeof SUGGESTION_CAUSES)[number];

/** 催办, 督办 and 批示. The system suggests a card; a person gives it. */
export const steeringEvents = {
  Nudged: event(
    z.object({
      nudgeId: id,
      origin: z.enum(['street', 'district', 'callback', 'reporter']),
      text: personalText(500).optional(),
    }),
  ),
  SupervisionSuggested: event(
    z.object({
      card: z.enum(SUPERVISION_CARDS),
      because: z.enum(SUGGESTION_CAUSES),
    }),
  ),
  SupervisionRaised: event(
    z.object({ supervisionId: id, card: z.enum(SUPERVISION_CARDS), reason: personalText(500) }),
  ),
  /** The card is off; that it was given stays on record (I16). */
  SupervisionLifted: event(
    z.object({ supervisionId: id, was: z.enum(SUPERVISION_CARDS), reason: personalText(500) }),
  ),
  InstructionGiven: event(
    z.object({ instructionId: id, to: z.array(unitCode).min(1).max(12), text: personalText(1000) }),
  ),
};
