import { LEVELS, type Level } from '@linli/case-domain';

/** The higher of two levels. */
export function higherLevel(one: Level, other: Level): Level {
  return LEVELS.indexOf(one) < LEVELS.indexOf(other) ? other : one;
}
