import { isoDate, shanghaiDay } from '@linli/calendar';
import type { Directory } from '@linli/case-domain';
import type { AreaRow } from './table.js';

type Known = Pick<
  AreaRow,
  'code' | 'name' | 'level' | 'parentCode' | 'path' | 'belongings' | 'closedOn' | 'succeededBy'
>;

/** No tree is deeper, and no chain of successors longer. */
const DEEPEST = 16;

/** The tree of areas at any day. */
export function areaTree(areas: readonly Known[]): Pick<Directory, 'area' | 'areaPath' | 'areaInForce'> {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return {
    area(code) {
      const known = byCode.get(code);
      return known && { code, name: known.name, level: known.level, parentCode: known.parentCode };
    },
    areaPath(code, at) {
      const known = byCode.get(code);
      if (!known || at === undefined) return known?.path;
      const day = dayOf(at);
      const path: string[] = [];
      for (
        let area: Known | undefined = known;
        area && path.length < DEEPEST;
        area = byCode.get(parentOn(area, day))
      )
        path.unshift(area.code);
      return path;
    },
    areaInForce(code, at) {
      const day = dayOf(at);
      let area = byCode.get(code);
      for (let hops = 0; area && area.closedOn !== null && area.closedOn <= day && hops < DEEPEST; hops += 1)
        area = area.succeededBy === null ? undefined : byCode.get(area.succeededBy);
      return area?.code;
    },
  };
}

/** Of two moves for the same day the later one counts; before the first day it belongs where it will begin. */
function parentOn({ belongings, parentCode }: Known, day: string): string {
  const begun = belongings.filter(({ from }) => from <= day);
  const last = begun.toSorted((one, other) => one.from.localeCompare(other.from)).at(-1);
  return (last ?? belongings[0])?.parentCode ?? parentCode;
}

function dayOf(at: string): string {
  return isoDate(shanghaiDay(at));
}
