import { z } from 'zod';
import { type EventOf, event, personalText } from '../event-definition.js';
import { due, id, instant, place } from '../vocabulary.js';

/** How often somebody is visited: every week, month, quarter (limits `welfare_visit_…`). */
export const VISIT_GROUPS = ['high_risk', 'key', 'general'] as const;
export type VisitGroup = (typeof VISIT_GROUPS)[number];

/** The seven ways of looking after somebody: at the door, by phone, through others, by alarm or hotline. */
export const VISIT_MODES = [
  'door',
  'telephone',
  'third_party',
  'pairing',
  'neighbours',
  'smart_alarm',
  'hotline',
] as const;
export type VisitMode = (typeof VISIT_MODES)[number];

/**
 * 探访: somebody who is looked after regularly (stream `visit-{id}`). Health and age are sensitive (PIPL 28): who it is
 * stands in the vault, what was seen is sealed, and nobody counts who visits how often.
 */
export const visitEvents = {
  VisitsEnrolled: event(
    z.object({
      personRef: id,
      place,
      group: z.enum(VISIT_GROUPS),
      note: personalText(500).optional(),
      due,
    }),
  ),
  /**
   * `due`: the next visit. `missedSince`: how often nobody was met after it, where that reached the log first; not there
   * when never.
   */
  Visited: event(
    z.object({
      visitId: id,
      mode: z.enum(VISIT_MODES),
      found: z.enum(['well', 'needs_help']),
      note: personalText(1000).optional(),
      due,
      missedSince: z.int().min(1).optional(),
    }),
  ),
  /**
   * Nobody was met. Twice in a row is a matter for the community: the report that is filed for it (GA03). `inARow` is 0
   * where it reached the log after a later visit at which somebody was met.
   */
  VisitMissed: event(
    z.object({
      visitId: id,
      note: personalText(500).optional(),
      inARow: z.int().min(0),
      reportId: id.optional(),
    }),
  ),
  /** A major change: hospital, a fall, a death in the family. A visit within a day. */
  VisitChangeReported: event(z.object({ note: personalText(500), due })),
  VisitGroupChanged: event(z.object({ group: z.enum(VISIT_GROUPS), reason: personalText(500), due })),
  VisitsEnded: event(z.object({ reason: personalText(500) })),
  VisitOverdue: event(z.object({ dueAt: instant })),
};
export type VisitEvent = EventOf<typeof visitEvents>;
