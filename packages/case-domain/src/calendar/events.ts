import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';

/** Stream `calendar-{year}`: the rest days of a year as they were announced; a correction is one more version. */
export const calendarEvents = {
  CalendarYearPublished: event(
    z.object({
      year: z.int().min(2024).max(2199),
      version: z.int().min(1),
      /** Days off, weekends among them where they belong to a holiday. */
      restDays: z.array(z.object({ date: z.iso.date(), name: z.string().min(1).max(20) })).max(120),
      /** 调休: weekend days that are worked. */
      makeupWorkdays: z.array(z.iso.date()).max(40),
      /** The announcement, as it is cited. */
      source: z.string().min(1).max(200),
      publishedOn: z.iso.date(),
    }),
  ),
};
export type CalendarEvent = EventOf<typeof calendarEvents>;
