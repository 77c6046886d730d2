import { demand } from '@linli/kernel';
import { type CheckFacts, msBetween } from './seen.js';

const DAY_MS = 86_400_000;
/** The longest period that is checked at once, in days: a quarter. */
const LONGEST = 92;

/** A period that ends after it begins and is not too long to look at everything recorded in it. */
export function demandCheckable({ from, to }: Pick<CheckFacts, 'from' | 'to'>): void {
  const days = msBetween(from, to) / DAY_MS;
  demand(days > 0 && days <= LONGEST, 'CHECK_PERIOD_WRONG', { days: LONGEST });
}
