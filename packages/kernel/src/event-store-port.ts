import type { DomainEvent, EventMeta, Recorded } from './event.js';

/** Expected revision of a stream before an append: its last revision, or that it does not exist yet. */
export type ExpectedRevision = number | 'no_stream';

/** What the envelope needs that the store cannot know. The store adds `schemaVersion` per event type. */
export type AppendMeta = Omit<EventMeta, 'schemaVersion'>;

/** Where an append ended. */
export interface Appended {
  readonly revision: number;
  readonly position: bigint;
}

/** A stream as read: `revision` is that of its last event, or `no_stream`. */
export interface ReadStream<E extends DomainEvent> {
  readonly events: readonly Recorded<E>[];
  readonly revision: ExpectedRevision;
}

/**
 * What the domain needs of a store. Event ids are a function of `meta.commandId` and the index, so an append that is
 * retried with the same command is the same append: acknowledged again, never stored twice.
 */
export interface EventStore {
  readStream<E extends DomainEvent>(stream: string): Promise<ReadStream<E>>;
  /**
   * @throws StaleRevision when the stream stands elsewhere
   * @throws OutcomeUnknown when, after retries, it could not be learned whether the events were stored
   */
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly DomainEvent[],
    meta: AppendMeta,
  ): Promise<Appended>;
}

/** The stream moved on between reading and appending; `actual` is where it stands. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} stands at ${actual}, not at ${expected}`);
  }
}

/** It is not known whether the append took place. A repetition with the same command id settles it. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}
