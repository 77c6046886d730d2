import type { Facts } from '../../facts.js';
import { dueWithin } from '../../limits/due-within.js';
import type { Due } from '../../vocabulary.js';

/** Until when somebody else looks whether a case that is resolved now is so; nothing while it is not. */
export function verificationDueIf(isResolved: boolean, facts: Facts): { readonly verificationDue?: Due } {
  return isResolved ? { verificationDue: dueWithin('verification', facts.at, facts) } : {};
}
