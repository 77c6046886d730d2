import type { DomainEvent, EventMeta, Happened } from './event.js';

/**
 * The pure heart of an aggregate. `decide` reads nothing but its arguments: time, actor and look-ups are in `Facts`.
 * It returns past-tense events, refuses by throwing a `Rejection`, and returns `[]` when the same command is repeated.
 */
export interface Decider<Command, E extends DomainEvent, State, Facts> {
  /** Stream category; the stream of an instance is `${category}-${id}`. */
  readonly category: string;
  readonly initial: State;
  decide(command: Command, state: State, facts: Facts): readonly E[];
  evolve(state: State, event: Happened<E>): State;
}

/** Folds events over a state. Folding any prefix gives a valid state. */
export function fold<E extends DomainEvent, State>(
  decider: Pick<Decider<never, E, State, never>, 'evolve'>,
  from: State,
  events: Iterable<Happened<E>>,
): State {
  let state = from;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}

/** Puts fresh events into the envelope they will be stored with, so that they can be folded before they are read back. */
export function happened<E extends DomainEvent>(
  events: readonly E[],
  meta: Omit<EventMeta, 'schemaVersion'>,
): Happened<E>[] {
  return events.map((event) => ({ ...event, meta: { ...meta, schemaVersion: 1 } }));
}
