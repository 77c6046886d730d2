import type { CalendarYear } from './working-calendar.js';

/**
 * Rest days and make-up working days (调休) as the State Council announces them each autumn for the year to come.
 * From chinese-days 1.5.7 (MIT). Years published later come on top; a year that is nowhere is not known, and its due
 * dates are provisional.
 */
export const chinaYears: readonly CalendarYear[] = [
  published(2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12', {
    元旦: '01-01',
    春节: '02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17',
    清明: '04-04 04-05 04-06',
    劳动节: '05-01 05-02 05-03 05-04 05-05',
    端午: '06-10',
    中秋: '09-15 09-16 09-17',
    国庆节: '10-01 10-02 10-03 10-04 10-05 10-06 10-07',
  }),
  published(2025, '01-26 02-08 04-27 09-28 10-11', {
    元旦: '01-01',
    春节: '01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04',
    清明: '04-04 04-05 04-06',
    劳动节: '05-01 05-02 05-03 05-04 05-05',
    端午: '05-31 06-01 06-02',
    国庆节: '10-01 10-02 10-03 10-04 10-05 10-07 10-08',
    中秋: '10-06',
  }),
  published(2026, '01-04 02-14 02-28 05-09 09-20 10-10', {
    元旦: '01-01 01-02 01-03',
    春节: '02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23',
    清明: '04-04 04-05 04-06',
    劳动节: '05-01 05-02 05-03 05-04 05-05',
    端午: '06-19 06-20 06-21',
    中秋: '09-25 09-26 09-27',
    国庆节: '10-01 10-02 10-03 10-04 10-05 10-06 10-07',
  }),
];

/** A year in short: days as `MM-DD`, separated by blanks. */
function published(
  year: number,
  makeupWorkdays: string,
  holidays: Readonly<Record<string, string>>,
): CalendarYear {
  const dates = (days: string) => days.split(' ').map((day) => `${year}-${day}`);
  const restDays = Object.entries(holidays).flatMap(([name, days]) =>
    dates(days).map((date) => ({ date, name })),
  );
  return { year, restDays, makeupWorkdays: dates(makeupWorkdays) };
}
