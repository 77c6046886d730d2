import { type Action, actions, type Caller, mayDo, type Subject } from '@linli/access';
import { type About, Refused } from './attempts/refused.js';

/**
 * Refuses what the caller may not do. What is not the caller's to know is answered like a thing that does not exist.
 *
 * @param about what it is, where the address of the request does not name it
 * @throws Refused FORBIDDEN, CASE_UNKNOWN or REPORT_UNKNOWN
 */
export function demandMayDo(caller: Caller, action: Action, subject?: Subject, about?: About): void {
  const answer = mayDo(caller, action, subject);
  const tried = { action, about };
  if (answer === 'hidden') {
    const code = actions[action] === 'report' ? 'REPORT_UNKNOWN' : 'CASE_UNKNOWN';
    throw new Refused({ code, details: {} }, tried);
  }
  if (answer === 'forbidden') throw new Refused({ code: 'FORBIDDEN', details: { action } }, tried);
}
