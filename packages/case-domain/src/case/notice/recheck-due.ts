import type { Instant } from '@linli/kernel';
import type { Facts } from '../../facts.js';
import { dueWithin } from '../../limits/due-within.js';
import type { Due } from '../../vocabulary.js';
import { lastMomentBefore } from '../policies/last-moment-before.js';

/**
 * Until when somebody goes to look after a notice's deadline: by the limit in force when the notice was served, and
 * provisional as long as that deadline is.
 */
export function recheckDueAfter(due: Due, servedAt: Instant, facts: Pick<Facts, 'calendar' | 'limits'>): Due {
  const recheckDue = dueWithin('recheck', lastMomentBefore(due.at), facts, servedAt);
  return { ...recheckDue, provisional: due.provisional || recheckDue.provisional };
}
