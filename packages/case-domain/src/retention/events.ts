import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';
import { RETENTION_CLASSES } from './schedules-v1.js';

/** Stream `retention-{class}`: what was set for one class, each version from a day on. Version 1 is built in. */
export const retentionEvents = {
  RetentionSet: event(
    z.object({
      class: z.enum(RETENTION_CLASSES),
      version: z.int().min(2),
      years: z.int().min(1).max(100),
      from: z.iso.date(),
      /** The law, the table of the archives bureau or the decision it rests on, as people cite it. In clear. */
      basis: z.string().min(1).max(200),
    }),
  ),
};
export type RetentionEvent = EventOf<typeof retentionEvents>;
