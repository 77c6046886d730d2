import type { Due } from '@linli/calendar';
import type { Facts } from '../../facts.js';
import { lastMomentBefore } from '../policies/last-moment-before.js';

/** Working days after a notice's deadline within which somebody goes to look. */
const RECHECK_WORKING_DAYS = 2;

/** Until when a notice with this deadline is to be rechecked. */
export function recheckDueAfter(due: Due, facts: Facts): Due {
  return facts.calendar.addWorkingDays(lastMomentBefore(due.at), RECHECK_WORKING_DAYS);
}
