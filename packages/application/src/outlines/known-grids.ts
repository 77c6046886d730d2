import type { Parts } from '../parts.js';
import type { KnownGrids } from './check-outlines.js';

/** The grids and outlines there are. */
export async function knownGrids({ readModels }: Parts): Promise<KnownGrids> {
  const [areas, outlines] = await Promise.all([readModels.areas(), readModels.gridOutlines()]);
  const isGrid = ({ level, closedOn }: (typeof areas)[number]): boolean =>
    level === 'grid' && closedOn === null;
  const grids = new Set(areas.filter(isGrid).map(({ code }) => code));
  return {
    grids,
    otherAreas: new Set(areas.filter(({ code }) => !grids.has(code)).map(({ code }) => code)),
    standing: outlines
      .filter(({ areaCode }) => grids.has(areaCode))
      .map(({ areaCode: code, datum, outline }) => ({ code, datum, outline })),
  };
}
