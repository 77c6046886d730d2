import type { Due } from '@linli/calendar';
import type { Facts } from '../../facts.js';

/** Working days after a notice's deadline within which somebody goes to look. */
const RECHECK_WORKING_DAYS = 2;

/** Until when a notice with this deadline is to be rechecked. */
export function recheckDueAfter(due: Due, facts: Facts): Due {
  return facts.calendar.addWorkingDays(due.at, RECHECK_WORKING_DAYS);
}
