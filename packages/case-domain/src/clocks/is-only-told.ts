import type { CaseEvent } from '../case/events.js';

/** What the system's clocks put on record to tell people. */
const TOLD: readonly CaseEvent['type'][] = ['LimitReached', 'ObligationReminded', 'SupervisionSuggested'];

/**
 * True for an event that only tells people something: whoever saw the case before it decides on the same case after it,
 * so it is no reason to send their work back.
 */
export function isOnlyTold({ type }: { readonly type: string }): boolean {
  return (TOLD as readonly string[]).includes(type);
}
