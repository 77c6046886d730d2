import type { Action } from '@linli/access';

/** Actions that change nothing begin so. */
const LOOKING = /^(View|Print|Reveal|Export|Search|Follow|Import|Rebuild|Verify(?=Log)|Manage)/;

/** Whether an action is a command: something happens. */
export function isCommand(action: string): action is Action {
  return !LOOKING.test(action);
}
