import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { due, id, instant } from '../../vocabulary.js';

/** Why a case may rest for a while. */
export const HOLD_REASONS = ['waiting_for_party', 'statutory_procedure', 'expert_report', 'season'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** 延期 and 挂起: the only two things that move the due date of the resolution clock (I12); the original stays (I13). */
export const timeLimitEvents = {
  ExtensionRequested: event(z.object({ extensionId: id, days: z.int().min(1), reason: personalText(1000) })),
  ExtensionGranted: event(
    z.object({
      extensionId: id,
      /** The due date from now on, and the one it replaces. */
      due,
      was: due,
      reporterWasTold: personalText(1000),
    }),
  ),
  ExtensionRefused: event(
    z.object({
      extensionId: id,
      /** `not_decided_in_time`: the due date came first, and the system says so. */
      because: z.enum(['decided', 'not_decided_in_time']),
      reason: personalText(1000).optional(),
    }),
  ),
  HoldRequested: event(
    z.object({ holdId: id, reason: z.enum(HOLD_REASONS), note: personalText(1000), until: instant }),
  ),
  HoldRefused: event(z.object({ holdId: id, reason: personalText(1000) })),
  /** Approved: the net clock rests from here, the gross one runs on. */
  Held: event(z.object({ holdId: id, reason: z.enum(HOLD_REASONS), until: instant })),
  Resumed: event(
    z.object({
      holdId: id,
      /** How long it rested, in milliseconds, and what that makes of the due date. */
      heldMs: z.int().min(0),
      due: due.optional(),
    }),
  ),
};
