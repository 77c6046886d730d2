import { z } from 'zod';
import { areaLevel } from '../words.js';

/** An area of the tree. */
export const area = z
  .object({
    code: z.string(),
    name: z.string(),
    level: areaLevel,
    parentCode: z.string(),
    path: z.array(z.string()),
    /** First day on which it is no more, and what takes its place. */
    closedOn: z.string().nullable(),
    succeededBy: z.string().nullable(),
  })
  .meta({ id: 'Area' });
export type Area = z.infer<typeof area>;
export const areas = z.object({ items: z.array(area) }).meta({ id: 'Areas' });

const dutyList = z.union([z.literal('all'), z.array(z.string())]);

/** A unit that leads, supports, receives or certifies. */
export const unit = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    areaCode: z.string(),
    enforcing: z.boolean(),
    /** The duty list in force now … */
    duties: dutyList,
    /** … and every one there was or will be, the first one without a date. */
    dutyHistory: z.array(z.object({ duties: dutyList, from: z.string().optional() })),
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof unit>;
export const units = z.object({ items: z.array(unit) }).meta({ id: 'Units' });

/**
 * An entry of the register of mediators; `mediatorId` is the account, `name` what its holder is called. A committee makes
 * its mediators known (People's Mediation Law 10), so that parties can choose one.
 */
export const mediatorEntry = z
  .object({
    mediatorId: z.string(),
    name: z.string(),
    committeeUnit: z.string(),
    termFrom: z.string(),
    termTo: z.string(),
  })
  .meta({ id: 'MediatorEntry' });
export type MediatorEntry = z.infer<typeof mediatorEntry>;
export const mediatorRegister = z.object({ items: z.array(mediatorEntry) }).meta({ id: 'MediatorRegister' });

/** How many lived and worked in a community on the day it was last counted. Nobody by name. */
export const staffCount = z
  .object({ areaCode: z.string(), countedOn: z.string(), residents: z.int(), workers: z.int() })
  .meta({ id: 'StaffCount' });
export type StaffCount = z.infer<typeof staffCount>;
export const staffCounts = z.object({ items: z.array(staffCount) }).meta({ id: 'StaffCounts' });
