import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { LEVELS, type Level } from '../../../vocabulary.js';
import { typeOf } from '../../policies/type-of.js';
import type { CaseFile } from '../../state.js';
import { isAbove } from '../state.js';

/** 越级: a level is left out only for danger, for urgency, or where the type itself belongs that high. */
export function demandMaySkip(to: Level, file: CaseFile, facts: Facts): void {
  const belongsThere = !isAbove(to, typeOf(file, facts).level);
  demand(file.risk === 'high' || file.urgent || belongsThere, 'LEVEL_SKIPPED', {
    next: LEVELS[LEVELS.indexOf(file.level) + 1] ?? to,
  });
}
