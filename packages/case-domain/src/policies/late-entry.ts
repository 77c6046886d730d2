import { refuse } from '@linli/kernel';
import type { Facts } from '../facts.js';

/** Later than this after it occurred, a fact is a late entry (补录) and says why (I6). */
const LATE_AFTER_MS = 24 * 3_600_000;

/**
 * The mark of a late entry for the envelope; undefined for what is recorded in time, whatever reason was given.
 * @throws Rejection LATE_REASON_REQUIRED
 */
export function lateEntry(
  { at, now }: Pick<Facts, 'at' | 'now'>,
  reason?: string,
): { readonly reason: string } | undefined {
  if (Date.parse(now) - Date.parse(at) <= LATE_AFTER_MS) return undefined;
  return { reason: reason ?? refuse('LATE_REASON_REQUIRED') };
}
