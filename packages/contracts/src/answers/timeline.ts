import { z } from 'zod';
import { page } from '../paging.js';
import { id, instant, position, revision, role } from '../words.js';

/** One event of a case. Personal texts in `data` stand as ShownText. */
export const timelineEntry = z
  .object({
    revision,
    position,
    eventId: id,
    type: z.string(),
    occurredAt: instant,
    recordedAt: instant,
    by: z.object({ accountId: z.string(), role, orgCode: z.string() }),
    /** 补录: recorded more than 24 hours after it occurred. */
    lateEntry: z.boolean(),
    data: z.record(z.string(), z.json()),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const timeline = page('Timeline', timelineEntry);
export type Timeline = z.infer<typeof timeline>;
