import type { CalendarEvent } from '@linli/case-domain';
import { day, instant, integer, json, text, texts } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Every version of every year's rest days as it was published, corrections beside what they correct. */
export const calendarYearTable = defineTable({
  name: 'calendar_year',
  columns: {
    year: text(),
    version: integer,
    restDays: json<CalendarEvent['data']['restDays']>(),
    makeupWorkdays: texts(),
    source: text(),
    publishedOn: day,
    recordedAt: instant,
  },
  key: ['year', 'version'],
  indexes: [],
});
export type CalendarYearRow = Row<typeof calendarYearTable>;
