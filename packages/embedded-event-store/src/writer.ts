import { randomUUID } from 'node:crypto';
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { CommitDraft, type DraftOutcome, type Ground, type WriteRequest } from './commit-draft.js';
import { metastreamOf, type RecordedEvent, streamOfMetastream } from './event.js';
import {
  type EventPlace,
  insertEvents,
  selectHead,
  selectNewestPlaces,
  selectPlaces,
} from './event-table.js';
import type { LogTail } from './log-tail.js';
import { reasonOf, type StoreLogger } from './logger.js';
import { RECENT_IDS, RecentIds } from './recent-ids.js';
import { migrate } from './schema.js';
import { type StreamHead, type StreamHeads, summarise } from './stream-heads.js';
import { type PendingWrite, type WriteOutcome, WriteQueue } from './write-queue.js';
import { openWriterConnection, takeWriterLock } from './writer-connection.js';

const LOCK_PATIENCE_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;
/** A commit that hangs longer than this at a graceful stop is left to PostgreSQL; its outcome stays unknown. */
const STOP_PATIENCE_MS = 2_000;

/** What the writer works with. */
export interface WriterParts {
  databaseUrl: string;
  pool: pg.Pool;
  heads: StreamHeads;
  tail: LogTail;
  logger: StoreLogger;
}

/**
 * The single writer. Requests wait in a queue; whatever has gathered while one commit was on its way is decided together
 * and inserted by one statement (group commit). Nobody is answered before that statement is durable.
 */
export class Writer {
  readonly #queue = new WriteQueue();
  readonly #recent = new RecentIds();
  #client: pg.Client | undefined;
  #running = false;
  #work: Promise<void> | undefined;
  #closing = false;

  constructor(private readonly parts: WriterParts) {}

  /** Takes the lock, brings the schema up to date and finds the end of the log. A new log gets its first event. */
  async open(): Promise<void> {
    const { heads, tail, databaseUrl } = this.parts;
    const client = await openWriterConnection(databaseUrl);
    try {
      await takeWriterLock(client, LOCK_PATIENCE_MS);
      await migrate(client);
      if ((await selectHead(client)) < 0) await insertEvents(client, [firstEvent()]);
      heads.clear();
      this.#recent.clear();
      for (const place of await selectNewestPlaces(client, RECENT_IDS)) this.#recent.add(place);
      tail.reset(await selectHead(client));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => {
      if (this.#client === client) this.#lose(new Error('The connection to PostgreSQL was closed.'));
    });
    this.#client = client;
  }

  /** Hands in a write; resolves when it is durable, refused, or its outcome can no longer be waited for. */
  submit(request: WriteRequest, deadlineMs: number): Promise<WriteOutcome> {
    const outcome = this.#queue.submit(request, deadlineMs);
    // Fetched while the commit before this one is still on its way.
    void this.parts.heads.load(request.stream);
    this.#wake();
    return outcome;
  }

  /** Resolves once the queue has room; callers read no further from their client until then. */
  room(): Promise<void> {
    return this.#queue.room();
  }

  /** Lets the commit on its way end, refuses what still waits, and gives the lock back. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#queue.close();
    await Promise.race([this.#work, delay(STOP_PATIENCE_MS, undefined, { ref: false })]);
    const client = this.#client;
    this.#client = undefined;
    await Promise.race([client?.end(), delay(STOP_PATIENCE_MS, undefined, { ref: false })]);
  }

  #wake(): void {
    if (this.#running) return;
    this.#running = true;
    this.#work = this.#run();
  }

  async #run(): Promise<void> {
    while (!this.#closing && (!this.#queue.isEmpty || !this.#client)) {
      // All requests that have arrived by the end of this turn of the event loop join one commit.
      await nextTurn();
      if (this.#client) await this.#commit(this.#client, this.#queue.take());
      else await this.#reopen();
    }
    this.#running = false;
  }

  async #commit(client: pg.Client, group: PendingWrite[]): Promise<void> {
    let ground: Ground;
    try {
      ground = await this.#survey(group);
    } catch (error) {
      this.#queue.giveBack(group);
      this.#lose(error);
      return;
    }
    const draft = new CommitDraft(ground);
    const answers: [PendingWrite, DraftOutcome][] = [];
    for (const pending of group) {
      // Told "time-out" meanwhile: then it had better not be written either.
      if (!pending.settled) answers.push([pending, draft.add(pending.request)]);
    }
    try {
      if (draft.events.length > 0) await insertEvents(client, draft.events);
    } catch (error) {
      for (const pending of group) pending.settle({ kind: 'unknown' });
      this.#lose(error);
      return;
    }
    this.#publish(draft.events);
    for (const [pending, outcome] of answers) pending.settle(outcome);
  }

  #publish(events: readonly RecordedEvent[]): void {
    this.parts.heads.commit(events);
    for (const event of events) this.#recent.add(placeOf(event));
    this.parts.tail.publish(events);
  }

  /** Gathers what the decisions about a group need to know. */
  async #survey(group: readonly PendingWrite[]): Promise<Ground> {
    const heads = new Map<string, StreamHead>();
    const places = new Map<string, EventPlace>();
    for (const { request } of group) {
      const head = heads.get(request.stream) ?? (await this.#headOf(request.stream));
      heads.set(request.stream, head);
      for (const stream of alsoTouchedBy(request, head))
        heads.set(stream, heads.get(stream) ?? (await this.#headOf(stream)));
      for (const place of await this.#placesInTheWay(request, head))
        places.set(keyOf(place.stream, place.revision), place);
    }
    return {
      nextPosition: this.parts.tail.head + 1,
      nowMs: Date.now(),
      heads,
      placeAt: (stream, revision) => places.get(keyOf(stream, revision)),
      placeOf: (id) => this.#recent.get(id),
    };
  }

  async #headOf(stream: string): Promise<StreamHead> {
    return this.parts.heads.peek(stream) ?? (await this.parts.heads.get(stream));
  }

  /** Events that already stand where a request wants to write: a repeat, or a conflict. */
  async #placesInTheWay(request: WriteRequest, head: StreamHead): Promise<EventPlace[]> {
    if (request.kind !== 'append' || request.expected === 'any' || request.expected === 'stream_exists')
      return [];
    const first = request.expected === 'no_stream' ? 0 : request.expected + 1;
    const last = Math.min(first + request.events.length - 1, head.last - head.newest.length);
    return first > last ? [] : await selectPlaces(this.parts.pool, request.stream, first, last);
  }

  #lose(error: unknown): void {
    const client = this.#client;
    this.#client = undefined;
    if (this.#closing || !client) return;
    this.parts.logger.warn({ reason: reasonOf(error) }, 'the event store has lost its PostgreSQL connection');
    client.end().catch(() => undefined);
    this.#wake();
  }

  async #reopen(): Promise<void> {
    for (let pause = 25; !this.#closing; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.open();
        this.parts.logger.info({ head: this.parts.tail.head }, 'the event store writes again');
        return;
      } catch (error) {
        this.parts.logger.warn({ reason: reasonOf(error) }, 'the event store cannot reach PostgreSQL yet');
        await delay(pause);
      }
    }
  }
}

/** The metadata stream a request may write to, and the stream whose metadata it writes. */
function alsoTouchedBy({ kind, stream }: WriteRequest, head: StreamHead): string[] {
  const described = streamOfMetastream(stream);
  return [
    ...(kind === 'delete' || summarise(head).softDeleted ? [metastreamOf(stream)] : []),
    ...(described === undefined ? [] : [described]),
  ];
}

function keyOf(stream: string, revision: number): string {
  return `${revision}@${stream}`;
}

function placeOf({ id, stream, revision, position }: RecordedEvent): EventPlace {
  return { id, stream, revision, position };
}

/** A log is never empty, as in EventStoreDB: its first event says when it began. */
function firstEvent(): RecordedEvent {
  const createdMs = Date.now();
  return {
    position: 0,
    stream: '$log',
    revision: 0,
    createdMs,
    id: randomUUID(),
    type: '$log-began',
    isJson: true,
    data: Buffer.from(JSON.stringify({ at: new Date(createdMs).toISOString() })),
    metadata: Buffer.alloc(0),
  };
}
