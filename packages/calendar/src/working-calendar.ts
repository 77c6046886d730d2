import {
  dayOfIsoDate,
  endOfShanghaiDay,
  isoDate,
  isWeekend,
  type ShanghaiDay,
  shanghaiDay,
} from './shanghai-day.js';

/** A computed due date. `provisional`: a year on the way has no published calendar, so it may still move. */
export interface Due {
  /** ISO-8601 UTC instant. Periods in days end at 24:00 in Asia/Shanghai. */
  readonly at: string;
  readonly provisional: boolean;
}

/** What is published for one year; days as `MM-DD`. */
export interface CalendarYear {
  readonly year: number;
  /** Days off beside plain weekends. */
  readonly restDays: readonly string[];
  /** Weekend days that are worked. */
  readonly makeupWorkdays: readonly string[];
}

/**
 * Period arithmetic of the Civil Code: the starting day is not counted (art. 201); a last day that is a statutory
 * rest day moves to the next working day (art. 203). Working days know 调休, the make-up working days.
 */
export interface WorkingCalendar {
  /** End of the `days`-th working day after `from`. */
  addWorkingDays(from: string, days: number): Due;
  /** End of the `days`-th natural day after `from`, moved off rest days. */
  addDays(from: string, days: number): Due;
  /** Plain hours: urgent limits do not rest. */
  addHours(from: string, hours: number): Due;
  /** Whether a day, `2026-11-24`, is worked, and whether that is published or only a guess from the weekday. */
  workday(date: string): { readonly works: boolean; readonly known: boolean };
}

/**
 * The calendar of the given years. In any other year weekends rest and all else works, and what depends on it is
 * provisional: never silently Monday to Friday.
 */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const known = new Set(years.map(({ year }) => String(year)));
  const rest = new Set(years.flatMap(({ year, restDays }) => restDays.map((day) => `${year}-${day}`)));
  const makeup = new Set(
    years.flatMap(({ year, makeupWorkdays }) => makeupWorkdays.map((day) => `${year}-${day}`)),
  );

  function workday(date: string, weekend: boolean) {
    return { works: makeup.has(date) || !(weekend || rest.has(date)), known: known.has(date.slice(0, 4)) };
  }
  const lookUp = (day: ShanghaiDay) => workday(isoDate(day), isWeekend(day));

  /** The end of the first working day from `day` on. */
  function movedOffRestDays(day: ShanghaiDay): Due {
    let provisional = false;
    for (let last = day; ; last += 1) {
      const { works, known: published } = lookUp(last);
      provisional ||= !published;
      if (works) return { at: endOfShanghaiDay(last), provisional };
    }
  }

  return {
    addWorkingDays(from, days) {
      let last = shanghaiDay(from);
      let provisional = false;
      for (let counted = 0; counted < days; ) {
        last += 1;
        const { works, known: published } = lookUp(last);
        provisional ||= !published;
        if (works) counted += 1;
      }
      return { at: endOfShanghaiDay(last), provisional };
    },
    addDays: (from, days) => movedOffRestDays(shanghaiDay(from) + days),
    addHours: (from, hours) => ({
      at: new Date(Date.parse(from) + hours * 3_600_000).toISOString(),
      provisional: false,
    }),
    workday: (date) => workday(date, isWeekend(dayOfIsoDate(date))),
  };
}
