import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type ResolvedEvent,
  START,
  type StreamingRead,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { type Patience, retry, TookTooLong } from './retry.js';
import type { RawEvent } from './stored-event.js';

/** Events per call to the server: bounds memory, whatever the length of the log. */
const PAGE = 500;

/** Read beyond what is asked for, so that a few events of the store's own among them cost no second call. */
const SPARE = 16;

/** The store could not be read. Nothing is lost by trying again later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Which part of the log to read. */
export interface LogRange {
  /** Exclusive, in either direction. Absent: from the first event, backwards from the last. */
  readonly from?: bigint;
  /** How many events at most. */
  readonly maxCount: number;
  readonly direction?: 'forwards' | 'backwards';
}

/** Reads in bounded pages. A page that fails is read again, for a while; events are given out once, in order. */
export class Reader {
  constructor(
    private readonly client: EventStoreDBClient,
    private readonly patience: Patience,
  ) {}

  /** All events of a stream, from revision 0. Nothing for a stream that does not exist. */
  async *stream(stream: string): AsyncGenerator<RawEvent> {
    for (let next = 0; ; next += PAGE) {
      const page = await this.streamPage(stream, next, PAGE);
      yield* page;
      if (page.length < PAGE) return;
    }
  }

  /** At most `maxCount` events of a stream, from a revision on. */
  streamPage(stream: string, fromRevision: number, maxCount: number): Promise<RawEvent[]> {
    return this.#page(() =>
      this.client.readStream(stream, { fromRevision: BigInt(fromRevision), maxCount, direction: FORWARDS }),
    );
  }

  /** The position of one event. */
  async positionOf(stream: string, revision: number): Promise<bigint> {
    const [event] = await this.streamPage(stream, revision, 1);
    if (event === undefined) throw new StoreUnavailable(`${stream} has no event ${revision}`);
    return event.position;
  }

  /** The log of the product: the store's own events (`$…`) are left out and do not count. */
  async *log({ from, maxCount, direction = 'forwards' }: LogRange): AsyncGenerator<RawEvent> {
    let left = maxCount;
    let seen = from;
    while (left > 0) {
      const size = Math.min(PAGE, left + SPARE);
      const page = await this.#page(() => this.#readLog(direction, seen, size));
      for (const event of page) {
        if (event.position === seen) continue;
        seen = event.position;
        if (event.type.startsWith('$')) continue;
        yield event;
        left -= 1;
        if (left === 0) return;
      }
      if (page.length < size) return;
    }
  }

  /** Position of the last event of the product, if there is any. */
  async end(): Promise<bigint | undefined> {
    for await (const { position } of this.log({ maxCount: 1, direction: 'backwards' })) return position;
    return undefined;
  }

  /** See `ProductStore.behind`. */
  async behind(position: bigint): Promise<bigint> {
    const [last] = await this.#page(() => this.#readLog('backwards', undefined, 1));
    const tail = last?.position ?? -1n;
    if (tail < position) return tail - position;
    const end = (await this.end()) ?? -1n;
    return end > position ? end - position : 0n;
  }

  async #page(call: () => StreamingRead<ResolvedEvent>): Promise<RawEvent[]> {
    const { perAttemptMs, altogetherMs } = this.patience;
    try {
      return await retry((leftMs) => collect(call(), Math.min(perAttemptMs, leftMs)), {
        withinMs: altogetherMs,
        isFinal: (error) => error instanceof StreamNotFoundError || error instanceof StoreUnavailable,
      });
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      if (error instanceof StoreUnavailable) throw error;
      throw new StoreUnavailable('the event store could not be read', { cause: error });
    }
  }

  /** The server reads from a position inclusively forwards, exclusively backwards. */
  #readLog(
    direction: 'forwards' | 'backwards',
    seen: bigint | undefined,
    maxCount: number,
  ): StreamingRead<AllStreamResolvedEvent> {
    const position = seen === undefined ? undefined : { commit: seen, prepare: seen };
    return direction === 'forwards'
      ? this.client.readAll({ direction: FORWARDS, fromPosition: position ?? START, maxCount })
      : this.client.readAll({ direction: BACKWARDS, fromPosition: position ?? END, maxCount });
  }
}

/** The store's record as this package hands it out. */
export function toRawEvent(event: NonNullable<ResolvedEvent['event']>): RawEvent {
  if (event.position === undefined) throw new StoreUnavailable('EventStoreDB 22.6 or later is needed');
  return {
    eventId: event.id,
    stream: event.streamId,
    type: event.type,
    revision: Number(event.revision),
    position: event.position.commit,
    storedAt: event.created.toISOString(),
    data: event.data,
    metadata: event.metadata,
  };
}

async function collect(read: StreamingRead<ResolvedEvent>, withinMs: number): Promise<RawEvent[]> {
  const events: RawEvent[] = [];
  const timer = setTimeout(() => read.destroy(new TookTooLong('reading took too long')), withinMs);
  // What the call says after it was given up would otherwise end the process.
  read.on('error', () => undefined);
  try {
    for await (const { event } of read as AsyncIterable<ResolvedEvent>)
      if (event) events.push(toRawEvent(event));
    return events;
  } finally {
    clearTimeout(timer);
    read.cancel().catch(() => undefined);
  }
}
