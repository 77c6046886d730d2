import type { CaseFile } from '../../state.js';

/** Whether a dispatch of that id is or was in force: the same command again. */
export function isDispatched({ dispatch: { present, past } }: CaseFile, dispatchId: string): boolean {
  return present?.dispatchId === dispatchId || past.includes(dispatchId);
}
