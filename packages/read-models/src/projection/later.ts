import type { Instant } from '@linli/kernel';

/** The later of two moments: what is told last need not have happened last. */
export function later(known: Instant, at: Instant): Instant {
  return known > at ? known : at;
}
