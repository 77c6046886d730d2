import { workOn } from './office-hours.js';
import type { DayExplained, Due, Explanation, OfficeHours, Period, PeriodUnit } from './period.js';
import {
  dayOfIsoDate,
  endOfShanghaiDay,
  isoDate,
  isWeekend,
  type ShanghaiDay,
  shanghaiDay,
} from './shanghai-day.js';

/** What is published for one year; days as `2026-10-01`. */
export interface CalendarYear {
  readonly year: number;
  /** Days off beside plain weekends, by the holiday they belong to. */
  readonly restDays: readonly { readonly date: string; readonly name: string }[];
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
  /** Hours of office time: nights, lunch and rest days do not count. */
  addWorkingHours(from: string, hours: number): Due;
  /** The end of a period: one of the above, by its unit. */
  endOf(period: Period): Due;
  /** The end of a period and how it was found, day by day. */
  explain(period: Period | OfficeHours): Explanation;
  /** Whether a day, `2026-11-24`, is worked, and whether that is published or only a guess from the weekday. */
  workday(date: string): { readonly works: boolean; readonly known: boolean };
}

/** Tells whether a day is worked. Whoever wants to know which days were asked about passes one that takes notes. */
type Look = (day: ShanghaiDay) => { readonly works: boolean; readonly known: boolean };

/**
 * The calendar of the given years; of a year given twice the later counts. In any other year weekends rest and all else
 * works, and what depends on it is provisional: never silently Monday to Friday.
 */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const byYear = new Map(years.map((published) => [String(published.year), published]));
  const inForce = [...byYear.values()];
  const rest = new Map(inForce.flatMap(({ restDays }) => restDays.map(({ date, name }) => [date, name])));
  const makeup = new Set(inForce.flatMap(({ makeupWorkdays }) => makeupWorkdays));

  function workday(date: string, weekend: boolean) {
    return { works: makeup.has(date) || !(weekend || rest.has(date)), known: byYear.has(date.slice(0, 4)) };
  }
  const look: Look = (day) => workday(isoDate(day), isWeekend(day));

  /** Undefined for a plain working day. */
  function explained(day: ShanghaiDay): DayExplained | undefined {
    const date = isoDate(day);
    const { known } = look(day);
    if (makeup.has(date)) return { date, kind: 'makeup_workday', known };
    const name = rest.get(date);
    if (name !== undefined) return { date, kind: 'holiday', name, known };
    return isWeekend(day) ? { date, kind: 'weekend', known } : undefined;
  }

  const endOf = (period: Period) => ends[period.unit](period, look);
  return {
    addWorkingDays: (from, count) => endOf({ from, unit: 'working_days', count }),
    addDays: (from, count) => endOf({ from, unit: 'days', count }),
    addHours: (from, count) => endOf({ from, unit: 'hours', count }),
    addWorkingHours: (from, count) => endOfOfficeHours({ from, unit: 'working_hours', count }, look),
    endOf,
    explain(period) {
      const asked = new Map<ShanghaiDay, boolean>();
      const noting: Look = (day) => {
        const answer = look(day);
        asked.set(day, answer.known);
        return answer;
      };
      const due =
        period.unit === 'working_hours'
          ? endOfOfficeHours(period, noting)
          : ends[period.unit](period, noting);
      const missing = [...asked]
        .filter(([, known]) => !known)
        .map(([day]) => Number(isoDate(day).slice(0, 4)));
      return {
        period,
        due,
        startDay: isoDate(shanghaiDay(period.from)),
        lastDay: isoDate(shanghaiDay(lastMomentBefore(due.at))),
        days: [...asked.keys()].flatMap((day) => explained(day) ?? []),
        missingYears: [...new Set(missing)],
      };
    },
    workday: (date) => workday(date, isWeekend(dayOfIsoDate(date))),
  };
}

/**
 * The last moment within a limit. A limit in days ends at 24:00, the first moment of the next day; what is counted
 * onwards from it starts on its own last day.
 */
export function lastMomentBefore(limit: string): string {
  return new Date(Date.parse(limit) - 1).toISOString();
}

/** How each kind of period ends. */
const ends: Readonly<Record<PeriodUnit, (period: Period, look: Look) => Due>> = {
  working_days(basis, look) {
    let last = shanghaiDay(basis.from);
    let provisional = false;
    for (let counted = 0; counted < basis.count; ) {
      last += 1;
      const { works, known } = look(last);
      provisional ||= !known;
      if (works) counted += 1;
    }
    return { at: endOfShanghaiDay(last), provisional, basis };
  },
  days(basis, look) {
    let provisional = false;
    for (let last = shanghaiDay(basis.from) + basis.count; ; last += 1) {
      const { works, known } = look(last);
      provisional ||= !known;
      if (works) return { at: endOfShanghaiDay(last), provisional, basis };
    }
  },
  hours: (basis) => ({
    at: new Date(Date.parse(basis.from) + Math.round(basis.count * 3_600_000)).toISOString(),
    provisional: false,
    basis,
  }),
};

function endOfOfficeHours({ from, count }: OfficeHours, look: Look): Due {
  let left = Math.round(count * 3_600_000);
  let provisional = false;
  for (let day = shanghaiDay(from); ; day += 1) {
    const { works, known } = look(day);
    provisional ||= !known;
    if (!works) continue;
    const worked = workOn(day, Date.parse(from), left);
    if ('end' in worked) return { at: new Date(worked.end).toISOString(), provisional };
    left = worked.left;
  }
}
