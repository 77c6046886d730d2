import type { Directory, Unit } from '../../../organisation/directory.js';
import type { AreaLevel } from '../../../organisation/events.js';
import type { Level } from '../../../vocabulary.js';

const LEVEL_OF_AREA: Readonly<Partial<Record<AreaLevel, Level>>> = {
  grid: 'GRID',
  community: 'COMMUNITY',
  street: 'STREET',
  district: 'DISTRICT',
};

/** The level a unit works at: that of its area. Undefined where the tree does not know it, or above the district. */
export function levelOfUnit({ areaCode }: Unit, directory: Directory): Level | undefined {
  const area = directory.area(areaCode);
  return area && LEVEL_OF_AREA[area.level];
}
