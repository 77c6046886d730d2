import { z } from 'zod';
import { shownText } from '../shown.js';
import { due, holdReason, id, instant, legalBasis, level, objectionGround } from '../words.js';

/** What the unit a dispatch went to says against it, and the ruling. */
export const objectionView = z
  .object({
    dispatchId: id,
    unit: z.string(),
    ground: objectionGround,
    legalBasis: z.array(legalBasis),
    evidence: shownText,
    proposedUnit: z.string(),
    rulingDue: due,
    objectedAt: instant,
    ruling: z.object({ decision: z.enum(['upheld', 'rejected']), reason: shownText, at: instant }).optional(),
  })
  .meta({ id: 'ObjectionView' });

/** A task of a supporting unit. */
export const supportView = z
  .object({
    supportId: id,
    unit: z.string(),
    task: shownText,
    due,
    addedAt: instant,
    repliedAt: instant.optional(),
    reply: shownText.optional(),
    releasedAt: instant.optional(),
    reason: shownText.optional(),
  })
  .meta({ id: 'SupportView' });

export const escalationView = z
  .object({
    escalationId: id,
    from: level,
    to: level,
    fromUnit: z.string().optional(),
    skipsLevel: z.boolean(),
    reason: shownText,
    tried: shownText,
    escalatedAt: instant,
    /** Sent back for what is missing. */
    sentBack: z.object({ at: instant, unit: z.string(), missing: z.array(shownText) }).optional(),
  })
  .meta({ id: 'EscalationView' });

export const delegationView = z
  .object({
    delegationId: id,
    from: level,
    to: level,
    unit: z.string(),
    taskDueAt: instant,
    delegatedAt: instant,
  })
  .meta({ id: 'DelegationView' });

export const extensionView = z
  .object({
    extensionId: id,
    days: z.int(),
    reason: shownText,
    requestedAt: instant,
    granted: z.object({ at: instant, due, was: due, reporterWasTold: shownText }).optional(),
    refused: z
      .object({
        at: instant,
        because: z.enum(['decided', 'not_decided_in_time']),
        reason: shownText.optional(),
      })
      .optional(),
  })
  .meta({ id: 'ExtensionView' });

export const holdView = z
  .object({
    holdId: id,
    reason: holdReason,
    note: shownText,
    until: instant,
    requestedAt: instant,
    heldAt: instant.optional(),
    refused: z.object({ at: instant, reason: shownText }).optional(),
    resumedAt: instant.optional(),
    /** How long it rested, in milliseconds; the due date moved by as much. */
    heldMs: z.int().optional(),
  })
  .meta({ id: 'HoldView' });
