import { endOfShanghaiDay, type ShanghaiDay, shanghaiDay, startOfShanghaiDay } from '@linli/calendar';
import type { Instant } from '@linli/kernel';

const DAY_MS = 86_400_000;

/**
 * The first moment at which something is no longer kept that last happened at `from`: 24:00 in Shanghai of the day with
 * the same date, or of the month's last day where there is no such date (民法典, 2021-01-01, 第二百零一条至第二百零三条).
 */
export function endOfRetention(from: Instant, years: number): Instant {
  return endOfShanghaiDay(lastDay(shanghaiDay(from), years));
}

/**
 * What last happened before this moment is no longer kept at `moment`; what happened at it or later still is. The other
 * way round of {@link endOfRetention}, so that a list can be cut by an index.
 */
export function overBefore(moment: Instant, years: number): Instant {
  const today = shanghaiDay(moment);
  const date = new Date(today * DAY_MS);
  // Rolls 29 February over to 1 March where there is none.
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return startOfShanghaiDay(date.getTime() / DAY_MS);
}

function lastDay(day: ShanghaiDay, years: number): ShanghaiDay {
  const date = new Date(day * DAY_MS);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime() / DAY_MS;
}
