import type { GridOutlineRow } from '@linli/read-models';
import type { Parts } from '../parts.js';

/** Where the grids lie; those of one area, or all. No secret to anybody who is signed in. */
export async function gridOutlines(
  { readModels, clock }: Parts,
  within?: string,
): Promise<readonly GridOutlineRow[]> {
  const outlines = await readModels.gridOutlines();
  if (within === undefined) return outlines;
  const [directory, now] = [await readModels.loadDirectory(), clock()];
  return outlines.filter(({ areaCode }) => directory.areaPath(areaCode, now)?.includes(within));
}
