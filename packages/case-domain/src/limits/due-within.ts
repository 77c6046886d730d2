import type { PeriodUnit } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { Facts } from '../facts.js';
import type { Due } from '../vocabulary.js';
import { type LimitName, limitTable } from './limits-v1.js';

/** Limits that a clock can run by. */
export type ClockLimit = {
  [N in LimitName]: (typeof limitTable)[N]['unit'] extends PeriodUnit | 'minutes' ? N : never;
}[LimitName];

/**
 * When something is due that starts at `from`, by the limit in force at that moment – or at `ruledAt`, for a clock that
 * was promised before it starts.
 */
export function dueWithin(
  limit: ClockLimit,
  from: Instant,
  { calendar, limits }: Pick<Facts, 'calendar' | 'limits'>,
  ruledAt: Instant = from,
): Due {
  const { unit } = limitTable[limit];
  const value = limits.at(ruledAt)[limit];
  return unit === 'minutes'
    ? calendar.endOf({ from, unit: 'hours', count: value / 60 })
    : calendar.endOf({ from, unit, count: value });
}
