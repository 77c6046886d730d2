import type { Facts, Place } from '@linli/case-domain';
import { refuse } from '@linli/kernel';

/** A place as people give it: a grid or community, a building, and more that is personal. */
export interface PlaceGiven {
  readonly areaCode: string;
  readonly building?: string;
  readonly address?: string;
}

/**
 * The place with its areas from the top of the tree downwards, as they stood when it happened. What is said of an area
 * that was closed by then belongs to its successor.
 *
 * @throws Rejection AREA_UNKNOWN, AREA_CLOSED
 */
export function resolvePlace(
  { directory, at }: Pick<Facts, 'directory' | 'at'>,
  { areaCode, ...rest }: PlaceGiven,
): Place {
  if (!directory.area(areaCode)) return refuse('AREA_UNKNOWN', { areaCode });
  const inForce = directory.areaInForce(areaCode, at) ?? refuse('AREA_CLOSED', { code: areaCode });
  return {
    areaPath: [...(directory.areaPath(inForce, at) ?? refuse('AREA_UNKNOWN', { areaCode }))],
    ...rest,
  };
}
