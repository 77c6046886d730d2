import { type Action, actions, type Caller, mayDo, type Subject } from '@linli/access';
import { Rejection } from '@linli/kernel';

/**
 * Refuses what the caller may not do. What is not the caller's to know is answered like a thing that does not exist.
 *
 * @throws Rejection FORBIDDEN, CASE_UNKNOWN or REPORT_UNKNOWN
 */
export function demandMayDo(caller: Caller, action: Action, subject?: Subject): void {
  const answer = mayDo(caller, action, subject);
  if (answer === 'hidden')
    throw new Rejection(actions[action] === 'report' ? 'REPORT_UNKNOWN' : 'CASE_UNKNOWN');
  if (answer === 'forbidden') throw new Rejection('FORBIDDEN', { action });
}
