import { z } from 'zod';
import { event } from '../../event-definition.js';
import { due, id } from '../../vocabulary.js';

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

/** Due dates that were provisional, counted again. */
export const clockEvents = {
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
