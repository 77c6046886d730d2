import type { Instant } from '@linli/kernel';

/**
 * The last moment within a limit. A limit in days ends at 24:00, the first moment of the next day; what is counted
 * onwards from it starts on its own last day.
 */
export function lastMomentBefore(limit: Instant): Instant {
  return new Date(Date.parse(limit) - 1).toISOString();
}
