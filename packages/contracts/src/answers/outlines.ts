import { z } from 'zod';
import { datum } from '../words.js';

/** One thing found in a file of outlines, in the caller's language. */
export const outlineFinding = z
  .object({
    /** `refused`: stands in the way of the whole file. `notice`: worth knowing. */
    severity: z.enum(['refused', 'notice']),
    reason: z.string(),
    /** Place of the feature in the file, counted from 1; null where it is about the file or a grid not in it. */
    feature: z.int().nullable(),
    code: z.string().nullable(),
    message: z.string(),
  })
  .meta({ id: 'OutlineFinding' });
export type OutlineFinding = z.infer<typeof outlineFinding>;

export const outlineCheck = z
  .object({ outlines: z.int(), findings: z.array(outlineFinding) })
  .meta({ id: 'OutlineCheck' });
export type OutlineCheck = z.infer<typeof outlineCheck>;

/** Where a grid lies: polygons as GeoJSON has them, in the datum named. */
export const gridOutline = z
  .object({
    areaCode: z.string(),
    datum,
    drawnFrom: z.string(),
    outline: z.array(z.array(z.array(z.array(z.number())))),
  })
  .meta({ id: 'GridOutline' });
export type GridOutline = z.infer<typeof gridOutline>;
export const gridOutlines = z.object({ items: z.array(gridOutline) }).meta({ id: 'GridOutlines' });
