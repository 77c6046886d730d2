/** A calendar day in Asia/Shanghai, counted from 1970-01-01. China has kept one offset, +08:00, since 1991. */
export type ShanghaiDay = number;

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

/** The day in Shanghai on which an instant falls. 16:00 UTC already belongs to the next one. */
export function shanghaiDay(instant: string): ShanghaiDay {
  return Math.floor((Date.parse(instant) + OFFSET_MS) / DAY_MS);
}

/** 24:00 of a day in Shanghai, as a UTC instant: the first moment that is too late. */
export function endOfShanghaiDay(day: ShanghaiDay): string {
  return new Date((day + 1) * DAY_MS - OFFSET_MS).toISOString();
}

/** 00:00 of a day in Shanghai, as a UTC instant. */
export function startOfShanghaiDay(day: ShanghaiDay): string {
  return endOfShanghaiDay(day - 1);
}

/** `2026-11-24` of a day. */
export function isoDate(day: ShanghaiDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of `2026-11-24`. */
export function dayOfIsoDate(date: string): ShanghaiDay {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** Saturday or Sunday. Day 0 was a Thursday. */
export function isWeekend(day: ShanghaiDay): boolean {
  return ((((day + 4) % 7) + 7) % 7) % 6 === 0;
}
