import { demand } from '@linli/kernel';
import type { CaseFile } from '../state.js';
import { openMatters } from './open-matters.js';

/** Refuses while anything is still open on the case (I18). */
export function demandNothingOpen(file: CaseFile): void {
  const matters = openMatters(file);
  demand(matters.length === 0, 'MATTERS_STILL_OPEN', { matters });
}
