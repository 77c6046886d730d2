import { dayOfIsoDate, endOfShanghaiDay, isoDate, shanghaiDay } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { Limits } from '../../../limits/limits.js';

const MONTHS_OF_A_QUARTER = 3;

/** When somebody looks again: monthly first, then quarterly, counted from closing; by 24:00 of the day. */
export function watchSchedule(closedAt: Instant, limits: Limits): Instant[] {
  const { relapse_watch_monthly: monthly, relapse_watch_quarterly: quarterly } = limits.at(closedAt);
  const months = Array.from({ length: monthly }, (_, index) => index + 1);
  for (let quarter = 1; quarter <= quarterly; quarter += 1)
    months.push(monthly + quarter * MONTHS_OF_A_QUARTER);
  return months.map((count) => endOfShanghaiDay(monthsAfter(closedAt, count)));
}

/** The same day of a later month, or the last one of a month that is shorter (Civil Code 202). */
function monthsAfter(from: Instant, months: number): number {
  const [year = 0, month = 1, day = 1] = isoDate(shanghaiDay(from)).split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return dayOfIsoDate(target.toISOString().slice(0, 10));
}
