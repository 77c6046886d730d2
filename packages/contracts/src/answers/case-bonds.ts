import { z } from 'zod';
import { shownText } from '../shown.js';
import { id, instant, stage } from '../words.js';

/** Another case this one goes on in. */
const joinView = z
  .object({
    joinId: id,
    into: id,
    intoNumber: z.string(),
    stageBefore: stage,
    reason: shownText,
    joinedAt: instant,
    unjoinedAt: instant.optional(),
  })
  .meta({ id: 'JoinView' });

/** A case that goes on in this one. */
const takenInView = z
  .object({ joinId: id, caseId: id, caseNumber: z.string(), takenInAt: instant, letGoAt: instant.optional() })
  .meta({ id: 'TakenInView' });

/** A part that was split off. */
const childView = z
  .object({
    childId: id,
    childNumber: z.string(),
    reportIds: z.array(id),
    evidenceIds: z.array(id),
    openedAt: instant,
    ended: z.object({ stage, at: instant }).optional(),
  })
  .meta({ id: 'ChildView' });

/** 返潮观察. */
const watchView = z
  .object({
    watchId: id,
    startedAt: instant,
    checksDue: z.array(instant),
    running: z.boolean(),
    nextDueAt: instant.optional(),
    checks: z.array(
      z.object({
        checkId: id,
        at: instant,
        result: z.enum(['clean', 'relapse']),
        photoHashes: z.array(z.string()),
        note: shownText.optional(),
        /** The case that was opened for the relapse. */
        linkedCaseId: id.optional(),
      }),
    ),
  })
  .meta({ id: 'WatchView' });

/** 划转. */
const reassignmentView = z
  .object({
    reorganisationId: id,
    areaPath: z.array(z.string()),
    was: z.array(z.string()),
    leadUnit: z.string().optional(),
    effectiveFrom: z.string(),
  })
  .meta({ id: 'ReassignmentView' });

/** How the case is tied to others and to the organisation. */
export const bondViews = {
  linkedTo: z.object({ caseId: id, as: z.enum(['child', 'relapse']) }).optional(),
  joins: z.array(joinView),
  takenIn: z.array(takenInView),
  children: z.array(childView),
  watches: z.array(watchView),
  reassignments: z.array(reassignmentView),
} as const;
