import type { DomainEvent, Happened } from '@linli/kernel';
import { type ClockBook, type ClockEntry, clockKey } from './entry.js';
import { ClockLedger } from './ledger.js';

/** What one type of event does to the clocks of its stream. */
export type ClockEffect<E extends DomainEvent> = (clocks: ClockLedger, event: Happened<E>) => void;

/** Effects by type of event; a type that is not here leaves the clocks alone. */
export type ClockEffects<E extends DomainEvent> = {
  readonly [T in E['type']]?: ClockEffect<Extract<E, DomainEvent<T>>>;
};

/**
 * The clocks an event starts, stops or moves, as they are after it. Both the case file and the view of the clocks are
 * folded by this one function.
 */
export function changedClocks<E extends DomainEvent>(
  effects: ClockEffects<E>,
  entries: Iterable<ClockEntry>,
  event: Happened<E>,
): readonly ClockEntry[] {
  const effect = effects[event.type as E['type']] as ClockEffect<E> | undefined;
  if (!effect) return [];
  const ledger = new ClockLedger(entries, { type: event.type, at: event.meta.occurredAt });
  effect(ledger, event);
  return ledger.changed;
}

/** The clocks after an event; the same object when it concerns none. */
export function clocksAfter<E extends DomainEvent>(
  effects: ClockEffects<E>,
  book: ClockBook,
  event: Happened<E>,
): ClockBook {
  const changed = changedClocks(effects, Object.values(book), event);
  if (changed.length === 0) return book;
  return { ...book, ...Object.fromEntries(changed.map((entry) => [clockKey(entry), entry])) };
}
