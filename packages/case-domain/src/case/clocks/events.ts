import { z } from 'zod';
import { event } from '../../event-definition.js';
import { due, instant } from '../../vocabulary.js';

/** The clocks of a case. `of` in an event names the thing a clock belongs to where there can be several. */
export const CASE_CLOCKS = [
  'first_contact',
  'resolution',
  'objection_window',
  'task',
  'ruling',
  'support',
  'mediation',
  'joint_application',
  'court',
  'obligation',
  'advisory',
  'order',
  'recheck',
  'verification',
  'callback',
  'reopen_window',
  'relapse_watch',
  'danger',
  'extension_decision',
  'hold',
] as const;
export type CaseClock = (typeof CASE_CLOCKS)[number];

/** Clocks whose due date depends on the calendar of years to come; in the order they are counted. */
export const COUNTED_CLOCKS = [
  'resolution',
  'objection_window',
  'mediation',
  'joint_application',
  'advisory',
  'recheck',
  'verification',
  'reopen_window',
] as const satisfies readonly CaseClock[];
export type CountedClock = (typeof COUNTED_CLOCKS)[number];

/** True for a clock that is counted by the calendar. */
export function isCounted(clock: CaseClock): clock is CountedClock {
  return (COUNTED_CLOCKS as readonly CaseClock[]).includes(clock);
}

/** Who is to look at a limit that was reached. */
export const LIMIT_TELLS = [
  'handler',
  'lead_head',
  'street',
  'district',
  'mediator',
  'callback',
  'intake',
] as const;
export type LimitTells = (typeof LIMIT_TELLS)[number];

/** What the clocks themselves put on record. */
export const clockEvents = {
  /** A step of a clock was reached while it ran; on record once, whatever crashes. The system suggests, people decide. */
  LimitReached: event(
    z.object({
      clock: z.enum(CASE_CLOCKS),
      of: z.string().max(60).optional(),
      /** Percent of the way (50, 80, 100, 150); of an obligation, days from its due day (−3, 0, 1). */
      step: z.int(),
      dueAt: instant,
      /** Who is to look at it. */
      tells: z.enum(LIMIT_TELLS),
    }),
  ),
  /** A provisional due date was computed anew from a calendar published since; the original stays (I13). */
  DueRecomputed: event(
    z.object({ clock: z.enum(CASE_CLOCKS), of: z.string().max(60).optional(), due, was: due }),
  ),
};
