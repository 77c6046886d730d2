import { dayOfIsoDate, isoDate, isWeekend, shanghaiDay } from '@linli/calendar';
import { type Decider, demand, type Instant } from '@linli/kernel';
import { demandNothingPersonal } from '../case/policies/demand-nothing-personal.js';
import type { CalendarEvent } from './events.js';

type Published = CalendarEvent['data'];

/** Publishes the rest days of a year, or corrects what was published. */
export type CalendarCommand = { readonly type: 'PublishCalendarYear' } & Omit<Published, 'version'>;

/** Stream `calendar-{year}`. Every version stays; the same content again is quiet. */
export const calendarDecider: Decider<
  CalendarCommand,
  CalendarEvent,
  Published | undefined,
  { readonly now: Instant }
> = {
  category: 'calendar',
  initial: undefined,
  decide: (command, last, { now }) => {
    const { type: _, ...given } = command;
    demandDaysOfYear(given);
    demand(given.restDays.length > 0, 'CALENDAR_WITHOUT_REST_DAYS', { year: given.year });
    demand(given.publishedOn <= isoDate(shanghaiDay(now)), 'OCCURRED_IN_THE_FUTURE', {
      at: given.publishedOn,
    });
    demandNothingPersonal('source', [given.source, ...given.restDays.map(({ name }) => name)]);
    const published: Published = {
      ...given,
      version: (last?.version ?? 0) + 1,
      restDays: given.restDays.toSorted((one, other) => one.date.localeCompare(other.date)),
      makeupWorkdays: given.makeupWorkdays.toSorted(),
    };
    return last && isSame(published, last) ? [] : [{ type: 'CalendarYearPublished', data: published }];
  },
  evolve: (_, { data }) => data,
};

/** Days that exist, of this year, each once; what is made up for is a weekend day. */
function demandDaysOfYear({ year, restDays, makeupWorkdays }: Omit<Published, 'version'>): void {
  const days = [...restDays.map(({ date }) => date), ...makeupWorkdays];
  for (const date of days) {
    demand(isDay(date), 'CALENDAR_DAY_IMPOSSIBLE', { date });
    demand(date.startsWith(`${year}-`), 'CALENDAR_DAY_OF_ANOTHER_YEAR', { date, year });
    demand(days.indexOf(date) === days.lastIndexOf(date), 'CALENDAR_DAY_TWICE', { date });
  }
  for (const date of makeupWorkdays)
    demand(isWeekend(dayOfIsoDate(date)), 'MAKEUP_DAY_NOT_A_WEEKEND', { date });
}

/** `2027-02-29` is none. */
function isDay(date: string): boolean {
  const day = dayOfIsoDate(date);
  return Number.isInteger(day) && isoDate(day) === date;
}

function isSame(one: Published, other: Published): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

function contentOf({ restDays, makeupWorkdays, source, publishedOn }: Published) {
  return [restDays.map(({ date, name }) => [date, name]), makeupWorkdays, source, publishedOn];
}
