import { z } from 'zod';

/**
 * Personal text as this caller may see it. `masked` keeps a trace (张**); a `hidden` text is not in the answer at all;
 * `erased`: its key was destroyed, nobody can read it any more.
 */
export const shownText = z
  .object({ shown: z.enum(['clear', 'masked', 'hidden', 'erased']), text: z.string().optional() })
  .meta({ id: 'ShownText' });
export type ShownText = z.infer<typeof shownText>;

/** A person with every particular as this caller may see it. */
export const shownPerson = z
  .object({
    personRef: z.string().optional(),
    name: shownText.optional(),
    phone: shownText.optional(),
    idNumber: shownText.optional(),
    address: shownText.optional(),
  })
  .meta({ id: 'ShownPerson' });
export type ShownPerson = z.infer<typeof shownPerson>;

/** A place, its areas from the top of the tree downwards. */
export const shownPlace = z
  .object({ areaPath: z.array(z.string()), building: z.string().optional(), address: shownText.optional() })
  .meta({ id: 'ShownPlace' });
export type ShownPlace = z.infer<typeof shownPlace>;
