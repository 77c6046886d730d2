import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';
import { LIMIT_NAMES } from './limits-v1.js';

/** Stream `limits-{name}`: what was set for one limit, each value from a day on. */
export const limitEvents = {
  LimitSet: event(
    z.object({
      name: z.enum(LIMIT_NAMES),
      value: z.number(),
      from: z.iso.date(),
      /** The regulation or decision it rests on, as people cite it. In clear: carries no personal data. */
      basis: z.string().min(1).max(200),
    }),
  ),
};
export type LimitEvent = EventOf<typeof limitEvents>;
