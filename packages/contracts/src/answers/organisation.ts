import { z } from 'zod';

/** An area of the tree. */
export const area = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.enum([
      'city',
      'district',
      'street',
      'community',
      'grid',
      'village',
      'section',
      'group',
      'representative',
      'household',
    ]),
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
