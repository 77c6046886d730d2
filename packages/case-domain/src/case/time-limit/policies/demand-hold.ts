import { refuse } from '@linli/kernel';
import type { CaseFile } from '../../state.js';
import type { Hold } from '../state.js';

/** The rest of that id; refused when nobody asked for it. */
export function demandHold(file: CaseFile, holdId: string): Hold {
  return file.timeLimit.holds[holdId] ?? refuse('HOLD_UNKNOWN', { holdId });
}
