import type { Facts } from '../../../facts.js';
import type { Due } from '../../../vocabulary.js';
import type { CaseFile } from '../../state.js';
import { SHARE_OF_REMAINING_TIME, WORKING_DAYS_WHEN_OVERDUE } from '../limits.js';

/** When a supporting unit answers if nobody says when: in its share of what is left of the resolution time. */
export function supportDue({ due }: CaseFile, { at, calendar }: Facts): Due {
  if (due === undefined || due.at <= at) return calendar.addWorkingDays(at, WORKING_DAYS_WHEN_OVERDUE);
  const from = Date.parse(at);
  const share = (Date.parse(due.at) - from) * SHARE_OF_REMAINING_TIME;
  return { at: new Date(from + share).toISOString(), provisional: due.provisional };
}
