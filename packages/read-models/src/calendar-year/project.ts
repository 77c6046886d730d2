import { calendarEvents } from '@linli/case-domain';
import { defineView } from '../projection/view.js';
import { calendarYearTable } from './table.js';

export const calendarYearView = defineView<typeof calendarYearTable, typeof calendarEvents>({
  table: calendarYearTable,
  generation: 1,
  category: 'calendar',
  events: calendarEvents,
  handlers: {
    CalendarYearPublished: (_, { data: { year, ...published }, meta }) => [
      { ...published, year: String(year), recordedAt: meta.recordedAt },
    ],
  },
});
