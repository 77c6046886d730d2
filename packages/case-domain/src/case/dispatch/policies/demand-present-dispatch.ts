import { refuse } from '@linli/kernel';
import type { CaseFile } from '../../state.js';
import type { DispatchState } from '../state.js';

/** The dispatch in force, if it is the one meant; an earlier one has been replaced. */
export function demandPresentDispatch(
  file: CaseFile,
  dispatchId: string,
): NonNullable<DispatchState['present']> {
  const { present, past } = file.dispatch;
  if (past.includes(dispatchId)) return refuse('DISPATCH_REPLACED', { dispatchId });
  return present?.dispatchId === dispatchId ? present : refuse('DISPATCH_UNKNOWN', { dispatchId });
}
