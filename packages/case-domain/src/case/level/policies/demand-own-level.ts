import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseFile } from '../../state.js';
import { isAbove } from '../state.js';

/** A street does not take back down what lies with the district; the district disposes of every level below. */
export function demandOwnLevel({ level }: CaseFile, { by }: Facts): void {
  demand(by.role !== 'SD' || !isAbove(level, 'STREET'), 'CASE_AT_A_HIGHER_LEVEL', { level });
}
