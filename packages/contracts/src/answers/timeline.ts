import { z } from 'zod';
import { momentQuery } from '../moment.js';
import { shownText } from '../shown.js';
import { id, instant, personalField, position, revision, role } from '../words.js';

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
export const replayQuery = momentQuery;

/** Which steps of a replay: from this revision on, so many. */
export const caseStatesQuery = {
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
} as const;

/** A case as it was after each of its events, in the order of the log; `next` is the `from` of the part that follows. */
export const caseStates = z
  .object({
    items: z.array(z.object({ revision, state: z.record(z.string(), z.unknown()) })),
    next: revision.optional(),
  })
  .meta({ id: 'CaseStates' });
export type CaseStates = z.infer<typeof caseStates>;

/** After which event. */
export const caseVisibilityQuery = { revision: z.coerce.number().int().min(0).max(1_000_000) } as const;

/** What each role could see of a case after one of its events. */
export const caseVisibility = z
  .object({
    items: z.array(
      z.object({
        role,
        sees: z.boolean(),
        showing: z.record(personalField, z.enum(['clear', 'masked', 'hidden'])),
      }),
    ),
  })
  .meta({ id: 'CaseVisibility' });
export type CaseVisibility = z.infer<typeof caseVisibility>;

/** Whether the events of a case are as the ledger signed them. */
export const caseIntegrity = z
  .object({
    /** False where no ledger is open: then nothing is known. */
    examined: z.boolean(),
    events: z.int().min(0),
    verified: z.int().min(0),
    /** Recorded after the last signed head; signed within a minute. */
    unsigned: z.int().min(0),
    /** The first event that is not as it was signed. */
    fault: z.object({ revision, kind: z.enum(['changed', 'added', 'missing']) }).optional(),
  })
  .meta({ id: 'CaseIntegrity' });
export type CaseIntegrity = z.infer<typeof caseIntegrity>;

/** A case as it was, and as it was known, at a moment. Personal texts stand as ShownText. */
export const replayed = z
  .object({ state: z.record(z.string(), z.unknown()), events: z.array(timelineEntry) })
  .meta({ id: 'ReplayedCase' });
