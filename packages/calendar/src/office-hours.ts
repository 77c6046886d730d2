import { type ShanghaiDay, startOfShanghaiDay } from './shanghai-day.js';

const HOUR_MS = 3_600_000;

/**
 * When offices work, in hours after midnight: 08:30–12:00 and 13:30–18:00, the eight hours of a working day (State
 * Council on working hours, 1995-03-25, art. 3).
 */
const SHIFTS = [
  [8.5, 12],
  [13.5, 18],
] as const;

/**
 * Spends working time on one day, from `from` on.
 * @returns when the time is used up, or what is left of it after the day
 */
export function workOn(
  day: ShanghaiDay,
  from: number,
  milliseconds: number,
): { readonly end: number } | { readonly left: number } {
  const midnight = Date.parse(startOfShanghaiDay(day));
  let left = milliseconds;
  for (const [opens, closes] of SHIFTS) {
    const start = Math.max(from, midnight + opens * HOUR_MS);
    const available = midnight + closes * HOUR_MS - start;
    if (available <= 0) continue;
    if (left <= available) return { end: start + left };
    left -= available;
  }
  return { left };
}
