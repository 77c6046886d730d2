import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Outline } from '@linli/case-domain';
import { area } from '@turf/area';
import { intersect } from '@turf/intersect';
import { kinks } from '@turf/kinks';

/** What is drawn by hand along one street twice never fits to the metre: overlaps up to this are no overlaps. */
const TOLERATED_SQUARE_METRES = 10;

/** Something with a code and a place. */
export interface Placed {
  readonly code: string;
  readonly outline: Outline;
}

/** Where an outline crosses or touches itself; undefined for a proper one. */
export function crossing(outline: Outline): readonly [longitude: number, latitude: number] | undefined {
  for (const polygon of outline) {
    const [found] = kinks({ type: 'Polygon', coordinates: polygon }).features;
    const [longitude, latitude] = found?.geometry.coordinates ?? [];
    if (longitude !== undefined && latitude !== undefined) return [longitude, latitude];
  }
  return undefined;
}

/** Two outlines that cover the same ground, and how much of it. */
export interface Overlap<One, Other> {
  readonly one: One;
  readonly other: Other;
  readonly squareMetres: number;
}

/**
 * Every pair of which the one lies partly in the other: among `ones`, and between `ones` and `others`. Lets others take
 * turns in between: a district has thousands of grids.
 */
export async function overlaps<One extends Placed, Other extends Placed>(
  ones: readonly One[],
  others: readonly Other[],
): Promise<Overlap<One, One | Other>[]> {
  const boxed = [...ones, ...others].map((placed) => ({ placed, box: boxOf(placed.outline) }));
  const found: Overlap<One, One | Other>[] = [];
  for (const [at, one] of ones.entries()) {
    await nextTurn();
    const box = boxOf(one.outline);
    for (const { placed: other, box: itsBox } of boxed.slice(at + 1)) {
      if (!meet(box, itsBox)) continue;
      const squareMetres = commonGround(one.outline, other.outline);
      if (squareMetres > TOLERATED_SQUARE_METRES)
        found.push({ one, other, squareMetres: Math.round(squareMetres) });
    }
  }
  return found;
}

function commonGround(one: Outline, other: Outline): number {
  const common = intersect({
    type: 'FeatureCollection',
    features: [one, other].map((coordinates) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'MultiPolygon' as const, coordinates },
    })),
  });
  return common === null ? 0 : area(common);
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(outline: Outline): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude, latitude] of outline.flat(2)) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

function meet(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
