import { Rejection } from '@linli/kernel';
import { OPEN_STAGES } from '../../vocabulary.js';
import type { CaseFile, CaseState } from '../state.js';

/** The case file, if the case exists and is open (REGISTERED … PERFORMING); otherwise refused. */
export function demandOpen(state: CaseState): CaseFile {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  if (!OPEN_STAGES.includes(state.stage)) throw new Rejection('CASE_NOT_OPEN', { stage: state.stage });
  return state;
}
