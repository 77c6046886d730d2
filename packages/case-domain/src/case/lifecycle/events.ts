import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import {
  CONFIDENTIALITIES,
  DECLINE_REASONS,
  DUE_CLASSES,
  due,
  evidence,
  FINDINGS,
  id,
  instant,
  LEVELS,
  OUTCOMES,
  place,
  RISKS,
  typeCode,
} from '../../vocabulary.js';

/** Opening, accepting, resolving, verifying, closing, reopening. */
export const lifecycleEvents = {
  CaseOpened: event(
    z.object({
      caseNumber: z.string().max(40),
      /** Searchable and in clear: carries no personal data. */
      title: z.string().min(2).max(80),
      typeCode,
      typeVersion: z.int().min(1),
      place,
      urgent: z.boolean(),
      risk: z.enum(RISKS),
      level: z.enum(LEVELS),
      confidentiality: z.enum(CONFIDENTIALITIES),
      /** The case this one came out of: split off from it, or the same trouble come back. */
      linkedTo: z.object({ caseId: id, as: z.enum(['child', 'relapse']) }).optional(),
    }),
  ),
  ReportAttached: event(z.object({ reportId: id, confidentialReporter: z.boolean(), filedAt: instant })),
  ReportDetached: event(z.object({ reportId: id, reason: personalText(500) })),
  CaseAccepted: event(
    z.object({
      class: z.enum(DUE_CLASSES),
      /** First contact is due 24 h after acceptance. */
      contactDueAt: instant,
      /** The resolution clock. The original due date is never overwritten (I13). */
      due,
      /** The due date is another system's: it was not counted by our calendar and is never recomputed by it. */
      takenOver: z.object({ from: z.string().min(1).max(80) }).optional(),
    }),
  ),
  CaseDeclined: event(z.object({ reason: z.enum(DECLINE_REASONS), reporterWasTold: personalText(1000) })),
  ResolvedOnSpot: event(
    z.object({
      note: personalText(2000),
      evidence: z.array(evidence).max(20),
      verificationDue: due.optional(),
    }),
  ),
  CaseResolved: event(
    z.object({
      outcome: z.enum(OUTCOMES),
      /** "Not resolved, because …": required with that outcome. */
      notResolvedBecause: personalText(1000).optional(),
      finding: z.enum(FINDINGS),
      handlingNote: personalText(2000),
      publicReply: personalText(2000),
      evidence: z.array(evidence).max(20),
      verificationDue: due,
    }),
  ),
  Verified: event(
    z.object({
      checklist: z.array(z.string().max(80)).max(20),
      reopenUntil: instant,
      /** How `reopenUntil` was found, and whether it may still move. */
      reopenWindow: due.optional(),
      /** Until when the reporter is asked how it was. */
      callbackDue: due.optional(),
    }),
  ),
  VerificationFailed: event(z.object({ reason: personalText(1000) })),
  CallbackDone: event(
    z.object({
      callbackId: id,
      resolved: z.boolean(),
      satisfaction: z.int().min(1).max(5).optional(),
      verbatim: personalText(1000).optional(),
    }),
  ),
  CallbackMissed: event(z.object({ callbackId: id, attempt: z.int().min(1).max(3) })),
  CaseReopened: event(
    z.object({
      reason: personalText(1000),
      requestedBy: z.enum(['reporter', 'callback', 'unit']),
      class: z.enum(DUE_CLASSES),
      due,
    }),
  ),
};
