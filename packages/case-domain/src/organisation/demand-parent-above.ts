import { demand, refuse } from '@linli/kernel';
import type { Area } from './commands.js';
import { AREA_LEVELS } from './events.js';

/**
 * An area hangs below one that is known and stands higher in the tree.
 * @throws Rejection PARENT_AREA_UNKNOWN, PARENT_AREA_NOT_ABOVE
 */
export function demandParentAbove(
  { level, parentCode }: Pick<Area, 'level' | 'parentCode'>,
  parent: Area | undefined,
): void {
  if (!parent) refuse('PARENT_AREA_UNKNOWN', { parentCode });
  const isAbove = AREA_LEVELS.indexOf(parent.level) < AREA_LEVELS.indexOf(level);
  demand(isAbove, 'PARENT_AREA_NOT_ABOVE', { parentCode });
}
