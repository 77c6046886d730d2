import { demand, Rejection, refuse } from '@linli/kernel';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseFile, CaseState } from '../../state.js';
import { isRunning, type Watch } from '../state.js';

/** The watch somebody looks for, still running on a closed case; `checked`: this look is on file already. */
export function demandWatch(
  { watchId, checkId }: { readonly watchId: string; readonly checkId: string },
  state: CaseState,
): { readonly file: CaseFile; readonly watch: Watch; readonly checked: boolean } {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  const watch = state.bonds.watches[watchId] ?? refuse('WATCH_UNKNOWN', { watchId });
  const checked = watch.checks.includes(checkId);
  if (!checked) {
    demandStage(state, 'CLOSED', 'ARCHIVED');
    demand(isRunning(watch, state), 'WATCH_OVER');
  }
  return { file: state, watch, checked };
}
