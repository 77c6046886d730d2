import type { WorkingCalendar } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { Due, DueClass } from '../../vocabulary.js';

/** Resolution limit per class: a function of acceptance and of nothing else (I12). */
const LIMITS: Readonly<Record<DueClass, (calendar: WorkingCalendar, from: Instant) => Due>> = {
  U: (calendar, from) => calendar.addHours(from, 24),
  S: (calendar, from) => calendar.addWorkingDays(from, 1),
  G: (calendar, from) => calendar.addDays(from, 7),
  C: (calendar, from) => calendar.addDays(from, 20),
};

/** When a case of this class accepted at `from` is due. */
export function resolutionDue(dueClass: DueClass, from: Instant, calendar: WorkingCalendar): Due {
  return LIMITS[dueClass](calendar, from);
}
