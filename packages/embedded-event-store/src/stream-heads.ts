import type { Pool } from 'pg';
import type { StreamSummary } from './append-rule.js';
import { type RecordedEvent, streamOfMetastream, TOMBSTONE_REVISION } from './event.js';
import { selectStreamEnds } from './event-table.js';
import {
  METASTREAM_METADATA,
  parseStreamMetadata,
  type StreamMetadata,
  saysDeleted,
} from './stream-metadata.js';

/** How many of a stream's newest ids are kept at hand: enough to settle a race without asking PostgreSQL. */
const NEWEST_IDS = 8;
/** Streams kept in memory; the least recently used goes first. */
const CAPACITY = 20_000;

/** Where a stream stands. Never changed in place: a commit puts a new one. */
export interface StreamHead {
  /** Last revision; -1 when there is no event, `TOMBSTONE_REVISION` when it is closed for ever. */
  last: number;
  /** Ids of the newest events, the last one last. */
  newest: readonly { id: string; position: number }[];
  metadata: StreamMetadata | undefined;
}

/** The head as the append rule sees it. A metadata stream is closed together with the stream it is about, `described`. */
export function summarise(head: StreamHead, described?: StreamHead): StreamSummary {
  return {
    last: head.last,
    softDeleted: saysDeleted(head.metadata),
    tombstoned: head.last === TOMBSTONE_REVISION || described?.last === TOMBSTONE_REVISION,
    hasMetadata: head.metadata !== undefined && head.metadata !== METASTREAM_METADATA,
  };
}

/** The head after `event` was added to its stream; `keep` newest ids stay at hand. */
export function advance(head: StreamHead, event: RecordedEvent, keep = NEWEST_IDS): StreamHead {
  const newest = [...head.newest, { id: event.id, position: event.position }].slice(-keep);
  return { ...head, last: event.revision, newest };
}

/**
 * The heads of the streams in use, as committed. Only the writer's commits change them, so between two commits they can
 * be trusted without asking PostgreSQL.
 */
export class StreamHeads {
  readonly #known = new Map<string, StreamHead>();
  readonly #loading = new Map<string, Promise<void>>();
  /** Streams being fetched that have changed since the question was asked: that answer is thrown away. */
  readonly #outdated = new Set<string>();
  #wanted: { streams: Set<string>; loaded: Promise<void> } | undefined;

  constructor(private readonly pool: Pool) {}

  /** The head of a stream, from memory or PostgreSQL. */
  async get(stream: string): Promise<StreamHead> {
    for (;;) {
      const head = this.peek(stream);
      if (head) return head;
      await this.load(stream);
    }
  }

  /** The head if it is in memory. */
  peek(stream: string): StreamHead | undefined {
    const head = this.#known.get(stream);
    if (head) this.#keep(stream, head);
    return head;
  }

  /** Fetches a head into memory; all that is wanted in the same turn is fetched in one round trip. */
  load(stream: string): Promise<void> {
    if (this.#known.has(stream)) return Promise.resolve();
    const underway = this.#loading.get(stream);
    if (underway) return underway;
    this.#wanted ??= this.#startBatch();
    const { streams, loaded } = this.#wanted;
    streams.add(stream);
    this.#loading.set(stream, loaded);
    return loaded;
  }

  #startBatch(): { streams: Set<string>; loaded: Promise<void> } {
    const streams = new Set<string>();
    const loaded = new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        this.#wanted = undefined;
        this.#fetch([...streams]).then(resolve, reject);
      });
    });
    // Whoever needs a head awaits it and sees the failure; a mere prefetch has nobody to tell.
    loaded.catch(() => undefined);
    return { streams, loaded };
  }

  async #fetch(streams: string[]): Promise<void> {
    try {
      for (const { stream, last, lastId, lastPosition, metadata } of await selectStreamEnds(
        this.pool,
        streams,
      )) {
        if (this.#outdated.has(stream)) continue;
        this.#keep(stream, {
          last: last ?? -1,
          newest: lastId !== null && lastPosition !== null ? [{ id: lastId, position: lastPosition }] : [],
          metadata: ownMetadata(stream, metadata),
        });
      }
    } finally {
      for (const stream of streams) {
        this.#loading.delete(stream);
        this.#outdated.delete(stream);
      }
    }
  }

  /** Takes over what a commit has added. */
  commit(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      this.#change(event.stream, (head) => advance(head, event));
      const described = streamOfMetastream(event.stream);
      if (described === undefined || streamOfMetastream(described) !== undefined) continue;
      this.#change(described, (head) => ({ ...head, metadata: parseStreamMetadata(event.data) }));
    }
  }

  #change(stream: string, next: (head: StreamHead) => StreamHead): void {
    const head = this.#known.get(stream);
    if (head) this.#keep(stream, next(head));
    else if (this.#loading.has(stream)) this.#outdated.add(stream);
  }

  /** Forgets everything: after a commit of unknown outcome memory can no longer be trusted. */
  clear(): void {
    this.#known.clear();
    for (const stream of this.#loading.keys()) this.#outdated.add(stream);
  }

  #keep(stream: string, head: StreamHead): void {
    this.#known.delete(stream);
    this.#known.set(stream, head);
    if (this.#known.size <= CAPACITY) return;
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest);
      break;
    }
  }
}

function ownMetadata(stream: string, data: Buffer | null): StreamMetadata | undefined {
  if (streamOfMetastream(stream) !== undefined) return METASTREAM_METADATA;
  return data === null ? undefined : parseStreamMetadata(data);
}
