import { z } from 'zod';
import { shownText } from '../shown.js';
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
    /** 补录: recorded more than 24 hours after it occurred, and why. */
    lateEntry: z.object({ reason: shownText }).optional(),
    /** Corrected texts stand in it as they should have been written. */
    data: z.record(z.string(), z.unknown()),
    /** What was corrected in it: by which entry, and what it said before. */
    corrections: z
      .array(z.object({ correctionId: id, revision, field: z.string(), old: shownText.optional() }))
      .optional(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** A part of a timeline, oldest first; `next` is the `after` of the part that follows, absent on the last one. */
export const timeline = z
  .object({ items: z.array(timelineEntry), next: revision.optional() })
  .meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof timeline>;

export const timelineQuery = {
  after: z.coerce.number().int().min(0).max(1_000_000).exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
} as const;

/** Both time axes of a replay: as it was, and as it was known. */
export const replayQuery = { at: instant.exactOptional(), asKnown: instant.exactOptional() } as const;

/** A case as it was, and as it was known, at a moment. Personal texts stand as ShownText. */
export const replayed = z
  .object({ state: z.record(z.string(), z.unknown()), events: z.array(timelineEntry) })
  .meta({ id: 'ReplayedCase' });
