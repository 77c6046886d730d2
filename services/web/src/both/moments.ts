import type { Language } from './language.js';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

// Making a format takes a hundred times as long as using it, and a page may write five hundred moments.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const timeWithSeconds = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const dayFormats = {
  'zh-CN': dayFormatsOf('zh-CN', 'long'),
  en: dayFormatsOf('en-GB', 'short'),
} as const satisfies Record<Language, unknown>;

function dayFormatsOf(locale: string, month: 'long' | 'short') {
  const parts = { timeZone: 'UTC', day: 'numeric', month } as const;
  return {
    thisYear: new Intl.DateTimeFormat(locale, parts),
    anotherYear: new Intl.DateTimeFormat(locale, { ...parts, year: 'numeric' }),
  };
}

/** The calendar day of a moment in Shanghai, `2026-11-24`. */
export function dayOf(moment: Date): string {
  return isoDay.format(moment);
}

/** The day that many days after a day. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from today to the day of the moment, in Shanghai: -1 is yesterday. */
function daysFromToday(moment: Date, now: Date): number {
  return Math.round((Date.parse(dayOf(moment)) - Date.parse(dayOf(now))) / DAY_MS);
}

const near: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  'zh-CN': { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' },
  en: { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
};

/** A moment as people say it, in Shanghai time: `今天 14:05`, `11月3日 09:00`, with the year if it is another one. */
export function sayMoment(language: Language, instant: string, now: Date = new Date()): string {
  const moment = new Date(instant);
  const word = near[language][daysFromToday(moment, now)];
  return `${word ?? sayDay(language, dayOf(moment), now)} ${timeOf(moment)}`;
}

/** Like {@link sayMoment} for a time limit: the end of a day is 24:00 of that day, not 00:00 of the next. */
export function sayDeadline(language: Language, instant: string, now: Date = new Date()): string {
  if (timeOf(new Date(instant)) !== '00:00') return sayMoment(language, instant, now);
  const lastMinute = new Date(Date.parse(instant) - 60_000).toISOString();
  return sayMoment(language, lastMinute, now).replace('23:59', '24:00');
}

/** A day, with the year only if it is not this one. */
export function sayDay(language: Language, day: string, now: Date = new Date()): string {
  const isThisYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
  const formats = dayFormats[language];
  return (isThisYear ? formats.thisYear : formats.anotherYear).format(new Date(day));
}

/** `14:05`, or `14:05:09` with seconds. */
export function timeOf(moment: Date, seconds = false): string {
  return (seconds ? timeWithSeconds : time).format(moment);
}

/** What a native date-and-time field holds (`2026-11-24T14:05`), understood as Shanghai time whatever the browser's zone. */
export function instantOfField(value: string): string {
  return new Date(`${value}:00.000+08:00`).toISOString();
}
