import { demand, type Instant } from '@linli/kernel';

const DAY_MS = 86_400_000;
/** The longest period one sample is drawn from, in days: a year. */
const LONGEST = 366;

/** A period of a year at most that has begun. */
export function demandPeriod(
  { from, to }: { readonly from: Instant; readonly to: Instant },
  now: Instant,
): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  demand(days > 0 && days <= LONGEST && from <= now, 'AUDIT_PERIOD_WRONG', { days: LONGEST });
}
