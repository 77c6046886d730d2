import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { due, id, instant, legalBasis, unitCode } from '../../vocabulary.js';

/** Why a unit says that a matter is not its own. */
export const OBJECTION_GROUNDS = ['not_our_duty', 'not_our_area', 'law_names_another'] as const;
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number];

/** Giving the work to a lead unit. The resolution clock runs on, whatever happens here (I12). */
export const dispatchEvents = {
  Dispatched: event(
    z.object({
      dispatchId: id,
      leadUnit: unitCode,
      supportingUnits: z.array(unitCode).max(10),
      taskDueAt: instant,
      /** The matter is not on the unit's duty list: warned of, and counted by M22 for communities. */
      outsideDutyList: z.boolean(),
      /** Why a community is to lead although the matter is not on its list: it can object at once. */
      despiteDuties: personalText(500).optional(),
      objectionWindow: due,
    }),
  ),
  Signed: event(z.object({ dispatchId: id, unit: unitCode })),
  DeemedSigned: event(z.object({ dispatchId: id, unit: unitCode })),
  /** 派单异议: once per unit and dispatch (I14); the clock runs on. */
  DispatchObjected: event(
    z.object({
      dispatchId: id,
      unit: unitCode,
      ground: z.enum(OBJECTION_GROUNDS),
      legalBasis: z.array(legalBasis).max(10),
      evidence: personalText(1000),
      proposedUnit: unitCode,
      rulingDue: due,
    }),
  ),
  /** A Dispatched to another unit follows, so that there is always one lead (I11). */
  ObjectionUpheld: event(z.object({ dispatchId: id, reason: personalText(1000) })),
  /** Final: this unit leads. */
  ObjectionRejected: event(z.object({ dispatchId: id, reason: personalText(1000) })),
};
