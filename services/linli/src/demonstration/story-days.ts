const DAY = 24 * 3600 * 1000;
const SHANGHAI = 8 * 3600 * 1000;

/** 00:00 in Shanghai on the day of a moment. */
export function midnightBefore(moment: string): Date {
  return new Date(Math.floor((Date.parse(moment) + SHANGHAI) / DAY) * DAY - SHANGHAI);
}

/** So many days earlier, at the same time. */
export function daysBefore(day: Date, days: number): Date {
  return new Date(day.getTime() - days * DAY);
}
