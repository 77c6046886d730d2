import type { DomainEvent, EventStore, ReadStream, Recorded } from '@linli/kernel';
import { Appender } from './append.js';
import { AppendConnection, dispose } from './append-connection.js';
import { decoder } from './decode.js';
import { encoder } from './encode.js';
import type { Seal, StoredEventDefinitions } from './event-definition.js';
import type { StoreLogger } from './logger.js';
import { openClient } from './open-client.js';
import { type LogRange, Reader } from './reader.js';
import type { Patience } from './retry.js';
import { isRecorded, isUndecodable, type RawEvent, type StoredEvent } from './stored-event.js';
import { type Subscribe, SupervisedSubscription } from './subscription.js';

const PATIENCE: Patience = { perAttemptMs: 5000, altogetherMs: 10_000 };

/** A stream holds something that is not understood, so nothing can be decided on it. */
export class StreamUnreadable extends Error {
  override readonly name = 'StreamUnreadable';
  constructor(
    readonly stream: string,
    readonly revision: number,
    reason: string,
  ) {
    super(`${stream} cannot be read at revision ${revision}: ${reason}`);
  }
}

/** Whether the store answers, and where its log ends. */
export interface StoreHealth {
  readonly reachable: boolean;
  /** Position of the last event of the product; absent when there is none or the store does not answer. */
  readonly end?: bigint;
}

/** The store of the product: the domain's port, and what projections, replay and audit need beside it. */
export interface ProductStore extends EventStore {
  /** @throws StreamUnreadable · StoreUnavailable */
  readStream<E extends DomainEvent>(stream: string): Promise<ReadStream<E>>;
  /** A stream exactly as it is stored, for audit and export. @throws StoreUnavailable */
  readStreamRaw(stream: string): AsyncGenerator<RawEvent>;
  /** A part of the log, in bounded pages; what does not decode is handed out as such. @throws StoreUnavailable */
  readAll(range: LogRange): AsyncGenerator<StoredEvent>;
  /** {@link readAll}, exactly as it is stored, for evidence that it was never changed. @throws StoreUnavailable */
  readAllRaw(range: LogRange): AsyncGenerator<RawEvent>;
  /** Follows the log until the signal says stop. */
  subscribe(wish: Subscribe): SupervisedSubscription;
  /** Position of the last event of the product, if there is any. @throws StoreUnavailable */
  end(): Promise<bigint | undefined>;
  /**
   * How far a position (absent: the beginning) is behind the end of the log, in positions. Zero when no event of the
   * product follows it; negative when the log ends before it, as after an older log was restored. @throws StoreUnavailable
   */
  behind(position: bigint | undefined): Promise<bigint>;
  health(): Promise<StoreHealth>;
  /** Ends every call. Subscriptions are to be ended before. */
  close(): Promise<void>;
}

/** How a store is reached, and what it holds. */
export interface CreateEventStore {
  /** `esdb://…`, with the credentials in it. */
  readonly connectionString: string;
  readonly definitions: StoredEventDefinitions;
  /** Without it no event with personal fields can be stored. */
  readonly seal?: Seal;
  readonly logger?: StoreLogger;
  /** How long to wait for an append or a page of a read; default 5 s per attempt, 10 s in all. */
  readonly patience?: Patience;
}

/**
 * Opens the store. One per process: the stock client keeps the answers to all its appends in one list, and a second store
 * whose connection fails would disturb the first.
 */
export function createEventStore({
  connectionString,
  definitions,
  seal,
  logger = { info: () => undefined, warn: () => undefined },
  patience = PATIENCE,
}: CreateEventStore): ProductStore {
  const client = openClient(connectionString);
  const appendConnection = new AppendConnection(connectionString);
  const reader = new Reader(client, patience);
  const appender = new Appender(appendConnection, reader, patience);
  const encode = encoder(definitions, seal);
  const decode = decoder(definitions);

  return {
    async readStream<E extends DomainEvent>(stream: string): Promise<ReadStream<E>> {
      const events: Recorded<E>[] = [];
      for await (const raw of reader.stream(stream)) events.push(fact(decode(raw)) as Recorded<E>);
      return { events, revision: events.at(-1)?.revision ?? 'no_stream' };
    },
    async append(stream, expected, events, meta) {
      return await appender.append(stream, expected, await encode(stream, events, meta));
    },
    readStreamRaw: (stream) => reader.stream(stream),
    async *readAll(range) {
      for await (const raw of reader.log(range)) yield decode(raw);
    },
    readAllRaw: (range) => reader.log(range),
    subscribe: (wish) => new SupervisedSubscription(client, decode, wish, logger),
    end: () => reader.end(),
    behind: (position) => reader.behind(position ?? -1n),
    async health() {
      try {
        const end = await reader.end();
        return end === undefined ? { reachable: true } : { reachable: true, end };
      } catch {
        return { reachable: false };
      }
    },
    async close() {
      await Promise.all([appendConnection.close(), dispose(client)]);
    },
  };
}

function fact(event: StoredEvent): Recorded {
  if (isRecorded(event)) return event;
  const reason = isUndecodable(event) ? event.reason : `the type ${event.type} is unknown`;
  throw new StreamUnreadable(event.stream, event.revision, reason);
}
