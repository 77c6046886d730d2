import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';
import { areaCode, id, instant } from '../vocabulary.js';
import { ATTEMPT_REASONS } from './duties.js';

/** What somebody tried to get at. */
export const ATTEMPT_ABOUT = ['case', 'report', 'audit', 'person', 'visit', 'lesson'] as const;
export type AttemptAbout = (typeof ATTEMPT_ABOUT)[number];

const areaPath = z.array(areaCode).max(8);

/**
 * Who tried what they may not: stream `attempt-{day in Shanghai}-{account}`. Names of things and codes only: no word of
 * what was sent along, and nothing of what the case holds. Role and unit are those of the envelope.
 */
export const attemptEvents = {
  AttemptRefused: event(
    z.object({
      /** The action of the access rules, `Verify`. */
      action: z.string().regex(/^[A-Z][A-Za-z]{2,39}$/),
      /** The code of the refusal, `RESOLVER_MAY_NOT_VERIFY`. */
      code: z.string().regex(/^[A-Z][A-Z_]{2,59}$/),
      reason: z.enum(ATTEMPT_REASONS),
      /** Only what there is. Absent where nothing in particular was asked for. */
      about: z.object({ kind: z.enum(ATTEMPT_ABOUT), id, atRevision: z.int().min(0) }).optional(),
      /** Where the post of whoever tried it lay at that moment, from the top downwards. */
      areaPath,
      via: z.enum(['session', 'token']),
    }),
  ),
  /** More was tried in one minute than is recorded one by one. */
  AttemptsPassedOver: event(z.object({ minute: instant, count: z.int().min(1), areaPath })),
};
export type AttemptEvent = EventOf<typeof attemptEvents>;
