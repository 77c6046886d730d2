export type { Due, WorkingCalendar } from './working-calendar.js';
