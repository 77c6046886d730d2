import { Rejection } from '@linli/kernel';
import type { CaseFile, CaseState } from '../state.js';

/** The case file, at whatever stage; refused where there is no case. */
export function demandCase(state: CaseState): CaseFile {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  return state;
}
