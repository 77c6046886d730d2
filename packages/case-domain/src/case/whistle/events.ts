import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { id, instant, unitCode } from '../../vocabulary.js';

/** 吹哨报到: departments are called to one place for one question; who came is on record. */
export const whistleEvents = {
  WhistleBlown: event(
    z.object({
      whistleId: id,
      departments: z.array(unitCode).min(1).max(12),
      meetingAt: instant,
      question: personalText(1000),
      /** The proposal it goes back to, if it does. */
      proposalId: id.optional(),
    }),
  ),
  DepartmentReportedIn: event(
    z.object({
      whistleId: id,
      department: unitCode,
      arrivedAt: instant,
      representative: personalText(60),
      contribution: personalText(1000),
    }),
  ),
  WhistleClosed: event(
    z.object({
      whistleId: id,
      ratings: z
        .array(
          z.object({
            department: unitCode,
            rating: z.enum(['solved', 'partly', 'absent']),
            /** Required for an absent department: how it was summoned. */
            summons: personalText(500).optional(),
          }),
        )
        .min(1),
    }),
  ),
  /** A grid worker proposes a whistle; the community or the street blows it. */
  WhistleProposed: event(
    z.object({
      proposalId: id,
      departments: z.array(unitCode).min(1).max(12),
      question: personalText(1000),
    }),
  ),
};
