import { z } from 'zod';

/**
 * What the numbers of an outline refer to. A point in GCJ-02 lies some hundred metres from the same numbers in WGS84;
 * WGS84 and CGCS2000 differ by less than anybody draws.
 */
export const DATUMS = ['WGS84', 'GCJ-02', 'CGCS2000'] as const;
export type Datum = (typeof DATUMS)[number];

/** More tells nothing more about where a grid ends. */
export const MOST_POSITIONS = 5000;

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** Polygons as GeoJSON has them: rings of longitude and latitude, the first one outside, the others holes. */
export const outline = z.array(z.array(z.array(position).min(4).max(MOST_POSITIONS)).min(1)).min(1);
export type Outline = z.infer<typeof outline>;
