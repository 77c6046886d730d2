import type { Instant } from '@linli/kernel';

const DAY = 24 * 3600 * 1000;
/** China has one time and no daylight saving. */
const SHANGHAI = 8 * 3600 * 1000;

/** A moment in a lesson: the day counted from the opening of the case, which is day 1, and the time in Shanghai. */
export interface ToldMoment {
  readonly day: number;
  readonly time: string;
}

/** When something was, without saying when. */
export function toldMoment(at: Instant, opened: Instant): ToldMoment {
  const day = dayOf(at) - dayOf(opened) + 1;
  return { day, time: new Date(Date.parse(at) + SHANGHAI).toISOString().slice(11, 16) };
}

/** When something is due, without saying when: the end of a day is 24:00 of that day, not 00:00 of the next. */
export function toldDue(at: Instant, opened: Instant): ToldMoment {
  const { day, time } = toldMoment(at, opened);
  return time === '00:00' ? { day: day - 1, time: '24:00' } : { day, time };
}

function dayOf(at: Instant): number {
  return Math.floor((Date.parse(at) + SHANGHAI) / DAY);
}
