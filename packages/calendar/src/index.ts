import { chinaYears } from './china-years.js';
import { type WorkingCalendar, workingCalendar } from './working-calendar.js';

export { chinaYears } from './china-years.js';
export type { DayExplained, Due, Explanation, OfficeHours, Period, PeriodUnit } from './period.js';
export {
  dayOfIsoDate,
  endOfShanghaiDay,
  isoDate,
  isWeekend,
  type ShanghaiDay,
  shanghaiDay,
  startOfShanghaiDay,
} from './shanghai-day.js';
export {
  type CalendarYear,
  lastMomentBefore,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.js';

/** The working calendar of China as far as it was published when this was built. */
export const chinaCalendar: WorkingCalendar = workingCalendar(chinaYears);
