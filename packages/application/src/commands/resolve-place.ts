import type { Facts, Place } from '@linli/case-domain';
import { refuse } from '@linli/kernel';

/** A place as people give it: a grid or community, a building, and more that is personal. */
export interface PlaceGiven {
  readonly areaCode: string;
  readonly building?: string;
  readonly address?: string;
}

/**
 * The place with its areas from the top of the tree downwards.
 *
 * @throws Rejection AREA_UNKNOWN
 */
export function resolvePlace(
  { directory }: Pick<Facts, 'directory'>,
  { areaCode, ...rest }: PlaceGiven,
): Place {
  const areaPath = directory.areaPath(areaCode) ?? refuse('AREA_UNKNOWN', { areaCode });
  return { areaPath: [...areaPath], ...rest };
}
