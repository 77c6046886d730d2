import { z } from 'zod';
import { event } from '../../event-definition.js';
import { due, id, instant } from '../../vocabulary.js';

/** The clocks of a case. `of` in an event names the thing a clock belongs to where there can be several. */
export const CASE_CLOCKS = [
  'first_contact',
  'resolution',
  'objection_window',
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
export const CLOCKS = [
  'resolution',
  'objection_window',
  'mediation',
  'joint_application',
  'advisory',
  'recheck',
  'verification',
  'reopen_window',
] as const;
export type ClockName = (typeof CLOCKS)[number];

/** What the clocks themselves put on record. */
export const clockEvents = {
  /** A step of a clock was reached while it ran; on record once, whatever crashes. The system suggests, people decide. */
  LimitReached: event(
    z.object({
      clock: z.enum(CASE_CLOCKS),
      of: z.string().max(60).optional(),
      /** Percent of the resolution clock (50, 80, 100, 150); days from the due date of an obligation (−3, 0, 1); else 100. */
      step: z.int(),
      dueAt: instant,
      /** Who is to look at it. */
      tells: z.enum(['handler', 'lead_head', 'street', 'district', 'mediator', 'callback', 'intake']),
    }),
  ),
  /** A provisional due date was counted again, from a calendar published since. */
  DueRecomputed: event(
    z.object({
      clock: z.enum(CLOCKS),
      /** The dispatch, mediation, agreement or notice it belongs to, where a case can have several. */
      of: id.optional(),
      /** The date that counts from now on … */
      due,
      /** … and the one that stood before. The original due date is never overwritten (I13). */
      was: due,
    }),
  ),
};
