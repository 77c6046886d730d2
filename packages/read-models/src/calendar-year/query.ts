import type { Database } from '../database.js';
import type { CalendarYearRow } from './table.js';

/** Every version of every published year, in order. */
export async function calendarYears(db: Database): Promise<CalendarYearRow[]> {
  return await db.selectFrom('calendarYear').selectAll().orderBy('year').orderBy('version').execute();
}
