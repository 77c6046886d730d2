import type { Instant } from '@linli/kernel';
import type { Due } from '../../vocabulary.js';

/** What the parties agreed on; in effect from `effectiveAt`. */
export interface Agreement {
  readonly mediationId: string;
  readonly form: 'written' | 'oral';
  readonly partial: boolean;
  readonly reachedAt: Instant;
  /**
   * The acts a written agreement needs to take effect (art. 29) and when each was done: by party id, `mediator`, `seal`.
   */
  readonly acts: Readonly<Record<string, Instant>>;
  readonly effectiveAt?: Instant;
  /** Until when the parties may ask a court to confirm it (art. 33). */
  readonly confirmationDue?: Due;
  /** By id; they count once the agreement is in effect. */
  readonly obligations: Readonly<Record<string, Obligation>>;
}

/** A promise of an agreement. `partly` is still open; a default may yet be made good late. */
export interface Obligation {
  readonly dueAt: Instant;
  readonly status: 'open' | 'partly' | 'performed' | 'late' | 'defaulted';
  /** Of the last performance, also of a part. */
  readonly performedAt?: Instant;
  /** Ids of the reminders so far. */
  readonly reminders: readonly string[];
}

/** True while something promised is neither done nor given up. */
export function isOpenObligation({ status }: Obligation): boolean {
  return status === 'open' || status === 'partly';
}

/** True while any of the obligations is open. */
export function hasOpenObligation(obligations: Readonly<Record<string, Obligation>>): boolean {
  return Object.values(obligations).some(isOpenObligation);
}
