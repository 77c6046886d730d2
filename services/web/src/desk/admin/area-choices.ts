import type { Area } from '@linli/contracts';
import type { Choice } from '../commands/command-form.js';

/** The areas in the order of the tree, each with how deep it lies below the top one shown. */
function inTreeOrder(areas: readonly Area[]): readonly (readonly [area: Area, depth: number])[] {
  const codes = new Set(areas.map(({ code }) => code));
  const below = new Map<string, Area[]>();
  for (const area of areas) {
    const parent = codes.has(area.parentCode) && area.parentCode !== area.code ? area.parentCode : '';
    below.set(parent, [...(below.get(parent) ?? []), area]);
  }
  const ordered: (readonly [Area, number])[] = [];
  const add = (parent: string, depth: number): void => {
    for (const area of below.get(parent) ?? []) {
      ordered.push([area, depth]);
      add(area.code, depth + 1);
    }
  };
  add('', 0);
  return ordered;
}

/** Areas to choose from, indented as they lie below one another. */
export function areaChoices(
  areas: readonly Area[],
  fits: (area: Area) => boolean = () => true,
): readonly Choice[] {
  return inTreeOrder(areas.filter((area) => area.closedOn === null && fits(area))).map(([area, depth]) => ({
    value: area.code,
    text: `${'\u3000'.repeat(depth)}${area.name} ${area.code}`,
  }));
}
