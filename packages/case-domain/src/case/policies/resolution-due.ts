import type { Instant } from '@linli/kernel';
import type { Facts } from '../../facts.js';
import { type ClockLimit, dueWithin } from '../../limits/due-within.js';
import type { Due, DueClass } from '../../vocabulary.js';

/** Resolution limit per class. */
const LIMITS: Readonly<Record<DueClass, ClockLimit>> = {
  U: 'resolution_urgent',
  S: 'resolution_simple',
  G: 'resolution_general',
  C: 'resolution_complex',
};

/** When a case of this class accepted at `from` is due: a function of acceptance and of nothing else (I12). */
export function resolutionDue(
  dueClass: DueClass,
  from: Instant,
  facts: Pick<Facts, 'calendar' | 'limits'>,
): Due {
  return dueWithin(LIMITS[dueClass], from, facts);
}
