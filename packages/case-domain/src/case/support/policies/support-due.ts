import type { Facts } from '../../../facts.js';
import type { Due } from '../../../vocabulary.js';
import type { CaseFile } from '../../state.js';

/** Working days a supporting unit has once the case itself is overdue. */
const WORKING_DAYS_WHEN_OVERDUE = 1;

/** When a supporting unit answers if nobody says when: in its share of what is left of the resolution time. */
export function supportDue({ due }: CaseFile, { at, calendar, limits }: Facts): Due {
  if (due === undefined || due.at <= at) return calendar.addWorkingDays(at, WORKING_DAYS_WHEN_OVERDUE);
  const from = Date.parse(at);
  const share = (Date.parse(due.at) - from) * (limits.at(at).support_share / 100);
  return { at: new Date(from + share).toISOString(), provisional: due.provisional };
}
