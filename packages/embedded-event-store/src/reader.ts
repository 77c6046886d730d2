import type { Pool } from 'pg';
import { type RecordedEvent, streamOfMetastream } from './event.js';
import { type Direction, selectFromAll, selectFromStream } from './event-table.js';
import type { LogTail } from './log-tail.js';
import { type StreamHead, type StreamHeads, summarise } from './stream-heads.js';
import { visibleRange } from './stream-metadata.js';

const FIRST_PAGE = 64;
const LARGEST_PAGE = 1_000;
/** A page of large events shrinks until it holds about this many bytes. */
const PAGE_BYTES = 4 * 1024 * 1024;

/** A stream to read, and from where. */
export interface StreamRead {
  stream: string;
  direction: Direction;
  /** First revision wanted (inclusive). */
  from: number | 'start' | 'end';
  maxCount: number;
}

/** Reads the log in pages. */
export class Reader {
  constructor(
    private readonly pool: Pool,
    private readonly heads: StreamHeads,
    private readonly tail: LogTail,
  ) {}

  /**
   * Pages of the whole log up to its end as it stood at the call. Forwards includes `from`, backwards is strictly before it.
   * A page may be larger than what is left of `maxCount`.
   */
  async *all(
    direction: Direction,
    from: number | 'start' | 'end',
    maxCount: number,
  ): AsyncGenerator<readonly RecordedEvent[]> {
    const end = this.tail.head + 1;
    let next = from === 'end' ? end : from === 'start' ? 0 : Math.min(from, end);
    const sizes = new PageSizes(maxCount);
    while (direction === 'forwards' ? next < end : next > 0) {
      const limit = Math.min(sizes.next, direction === 'forwards' ? end - next : next);
      const page = await selectFromAll(this.pool, direction, next, limit);
      const last = page.at(-1);
      if (!last) return;
      sizes.learn(page);
      yield page;
      next = direction === 'forwards' ? last.position + 1 : last.position;
    }
  }

  /** Where a stream stands: whether it exists, is deleted, or is closed for ever. */
  async describe(stream: string): Promise<{ head: StreamHead; exists: boolean; tombstoned: boolean }> {
    const head = await this.heads.get(stream);
    const described = streamOfMetastream(stream);
    const { last, softDeleted, tombstoned } = summarise(
      head,
      described === undefined ? undefined : await this.heads.get(described),
    );
    return { head, exists: last >= 0 && !softDeleted, tombstoned };
  }

  /** Pages of the events of a stream that its metadata still shows. */
  async *stream(read: StreamRead, head: StreamHead): AsyncGenerator<readonly RecordedEvent[]> {
    const { stream, direction, from } = read;
    const { fromRevision: lowest, createdSinceMs } = visibleRange(head.metadata, head.last, Date.now());
    const forwards = direction === 'forwards';
    const start = from === 'start' ? 0 : from === 'end' ? head.last + (forwards ? 1 : 0) : from;
    const to = forwards ? head.last : lowest;
    let next = forwards ? Math.max(start, lowest) : Math.min(start, head.last);
    const sizes = new PageSizes(read.maxCount);
    while (forwards ? next <= to : next >= to) {
      const limit = sizes.next;
      const page = await selectFromStream(this.pool, stream, {
        direction,
        from: next,
        to,
        createdSinceMs,
        limit,
      });
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (!last || page.length < limit) return;
      sizes.learn(page);
      next = last.revision + (forwards ? 1 : -1);
    }
  }

  /** The next events of the log from `position` on. */
  async pageOfAll(position: number): Promise<readonly RecordedEvent[]> {
    return await selectFromAll(this.pool, 'forwards', position, LARGEST_PAGE);
  }

  /** The next events of a stream from `revision` on; empty when there are no more. */
  async pageOfStream(stream: string, revision: number): Promise<readonly RecordedEvent[]> {
    const head = await this.heads.get(stream);
    const read = this.stream({ stream, direction: 'forwards', from: revision, maxCount: LARGEST_PAGE }, head);
    for await (const page of read) return page;
    return [];
  }
}

/** Starts with small pages, doubles them, and keeps pages of large events within bounds. */
class PageSizes {
  next: number;

  constructor(maxCount: number) {
    this.next = maxCount <= LARGEST_PAGE ? Math.max(maxCount, 1) : FIRST_PAGE;
  }

  learn(page: readonly RecordedEvent[]): void {
    const bytes = page.reduce((sum, event) => sum + event.data.length + event.metadata.length, 0);
    const fitting = Math.floor((PAGE_BYTES * page.length) / Math.max(bytes, 1));
    this.next = Math.max(1, Math.min(this.next * 2, fitting, LARGEST_PAGE));
  }
}
