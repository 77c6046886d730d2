import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { id, instant, LEVELS, unitCode } from '../../vocabulary.js';

/** 上报, 下派 and 回退: which level works on the case. Whoever had it before goes on seeing it (I15). */
export const levelEvents = {
  /** 上报: the case is accepted one level higher, or further up where risk, urgency or type allow it (越级). */
  Escalated: event(
    z.object({
      escalationId: id,
      from: z.enum(LEVELS),
      to: z.enum(LEVELS),
      /** The unit that led until now; a send-back returns there. */
      fromUnit: unitCode.optional(),
      skipsLevel: z.boolean(),
      reason: personalText(1000),
      tried: personalText(2000),
    }),
  ),
  /** 下派: a unit of a lower level works on it, inside the due date of the level above. A Dispatched follows. */
  Delegated: event(
    z.object({
      delegationId: id,
      from: z.enum(LEVELS),
      to: z.enum(LEVELS),
      unit: unitCode,
      taskDueAt: instant,
    }),
  ),
  /** 回退: an escalation goes back once, with the list of what is missing. A Dispatched follows. */
  SentBack: event(
    z.object({
      escalationId: id,
      from: z.enum(LEVELS),
      to: z.enum(LEVELS),
      unit: unitCode,
      missing: z.array(personalText(200)).min(1).max(20),
    }),
  ),
};
