import { chinaYears } from './china-years.js';
import { type WorkingCalendar, workingCalendar } from './working-calendar.js';

export {
  dayOfIsoDate,
  endOfShanghaiDay,
  isoDate,
  type ShanghaiDay,
  shanghaiDay,
  startOfShanghaiDay,
} from './shanghai-day.js';
export { type CalendarYear, type Due, type WorkingCalendar, workingCalendar } from './working-calendar.js';

/** The working calendar of China as far as it is published. */
export const chinaCalendar: WorkingCalendar = workingCalendar(chinaYears);
