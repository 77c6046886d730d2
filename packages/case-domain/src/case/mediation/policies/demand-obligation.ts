import { refuse } from '@linli/kernel';
import type { CaseFile } from '../../state.js';
import type { Obligation } from '../agreement-state.js';

/** The obligation of that id; refused when no agreement in effect has it. */
export function demandObligation(file: CaseFile, obligationId: string): Obligation {
  return file.mediation.obligations[obligationId] ?? refuse('OBLIGATION_UNKNOWN', { obligationId });
}
