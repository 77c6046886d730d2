import { isoDate, shanghaiDay } from '@linli/calendar';
import { demand, type Instant } from '@linli/kernel';

/**
 * A rule begins on a later day than it is made. So what held at a moment never changes afterwards: yesterday's case is
 * judged by yesterday's rules, whenever one looks.
 */
export function demandBeginsLater(from: string, now: Instant): void {
  const earliest = isoDate(shanghaiDay(now) + 1);
  demand(from >= earliest, 'RULE_BEGINS_TOO_EARLY', { earliest });
}
