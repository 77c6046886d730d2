import { z } from 'zod';
import { event } from '../../event-definition.js';
import { due, id, instant, unitCode } from '../../vocabulary.js';

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
      objectionWindow: due,
    }),
  ),
  Signed: event(z.object({ dispatchId: id, unit: unitCode })),
  DeemedSigned: event(z.object({ dispatchId: id, unit: unitCode })),
};
