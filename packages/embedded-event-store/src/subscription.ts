import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type RecordedEvent, TOMBSTONE_REVISION } from './event.js';
import type { EventFilter } from './filter.js';
import type { LogTail } from './log-tail.js';
import { reasonOf, type StoreLogger } from './logger.js';
import type { Outgoing } from './outgoing.js';
import type { Reader } from './reader.js';
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  eventResponse,
} from './wire/read-response.js';
import type { ReadOrder } from './wire/requests.js';

const PAGE = 1_000;
/** How long a subscription waits before it asks a lost PostgreSQL again. */
const RETRY_MS = 100;

/** What subscriptions follow. */
export interface Log {
  reader: Reader;
  tail: LogTail;
  logger: StoreLogger;
}

/** Follows the log or a stream until the client goes. A restart of PostgreSQL only delays it. */
export async function answerSubscription(order: ReadOrder, log: Log, out: Outgoing<Buffer>): Promise<void> {
  const { stream, from } = order;
  if (stream === undefined) {
    const after = from === 'start' ? -1 : from === 'end' ? log.tail.head : from;
    if (after > log.tail.head) {
      const reason = `Position ${after} is beyond the end of the log (${log.tail.head}).`;
      return out.refuse({ kind: 'out_of_range', reason });
    }
    await out.send(confirmationResponse(randomUUID()));
    await new AllSubscription(log, out, order.filter).run(after);
  } else {
    const { head, tombstoned } = await log.reader.describe(stream);
    if (tombstoned) return out.refuse({ kind: 'stream_deleted', stream });
    await out.send(confirmationResponse(randomUUID()));
    const after = from === 'start' ? -1 : from === 'end' ? head.last : from;
    await followStream(stream, after, log, out);
  }
}

class AllSubscription {
  #sinceCheckpoint = 0;
  #live = false;

  constructor(
    private readonly log: Log,
    private readonly out: Outgoing<Buffer>,
    private readonly filter: EventFilter | undefined,
  ) {}

  async run(after: number): Promise<void> {
    const { tail, reader } = this.log;
    let last = after;
    while (!this.out.gone.aborted) {
      if (last >= tail.head) {
        await this.#goLive(last);
        await tail.waitBeyond(last, this.out.gone);
        continue;
      }
      const page =
        tail.after(last, PAGE) ??
        (await patiently(() => reader.pageOfAll(last + 1), this.log.logger, this.out.gone));
      for (const event of page) {
        await this.#deliver(event);
        if (this.out.gone.aborted) return;
        last = event.position;
      }
    }
  }

  async #deliver(event: RecordedEvent): Promise<void> {
    const { filter, out } = this;
    if (!filter) {
      if (!out.write(eventResponse(event))) await out.drained();
      return;
    }
    if (filter.accepts(event) && !out.write(eventResponse(event))) await out.drained();
    // Told only after the event itself was sent, so a checkpoint is never ahead of an event not yet delivered.
    this.#sinceCheckpoint += 1;
    if (this.#sinceCheckpoint >= filter.checkpointEvery) await this.#checkpoint(event.position);
  }

  async #goLive(last: number): Promise<void> {
    if (this.#live) return;
    this.#live = true;
    if (this.#sinceCheckpoint > 0) await this.#checkpoint(last);
    await this.out.send(caughtUpResponse());
  }

  async #checkpoint(position: number): Promise<void> {
    this.#sinceCheckpoint = 0;
    await this.out.send(checkpointResponse(position));
  }
}

async function followStream(stream: string, after: number, log: Log, out: Outgoing<Buffer>): Promise<void> {
  const { tail, reader, logger } = log;
  let last = after;
  let live = false;
  while (!out.gone.aborted) {
    // Everything up to here is in PostgreSQL; what comes later is taken from the tail.
    let seen = tail.head;
    last = await catchUp(last);
    if (!live) await out.send(caughtUpResponse());
    live = true;
    while (!out.gone.aborted) {
      await tail.waitBeyond(seen, out.gone);
      const page = tail.after(seen, PAGE);
      if (!page) break;
      for (const event of page) {
        seen = event.position;
        if (event.stream !== stream || event.revision <= last) continue;
        if (event.revision === TOMBSTONE_REVISION) return out.refuse({ kind: 'stream_deleted', stream });
        last = event.revision;
        await out.send(eventResponse(event));
      }
    }
  }

  async function catchUp(from: number): Promise<number> {
    let reached = from;
    for (;;) {
      const page = await patiently(() => reader.pageOfStream(stream, reached + 1), logger, out.gone);
      for (const event of page) {
        if (out.gone.aborted) return reached;
        reached = event.revision;
        await out.send(eventResponse(event));
      }
      if (page.length === 0) return reached;
    }
  }
}

/** Asks until PostgreSQL answers or the client has gone. */
async function patiently(
  ask: () => Promise<readonly RecordedEvent[]>,
  logger: StoreLogger,
  gone: AbortSignal,
): Promise<readonly RecordedEvent[]> {
  while (!gone.aborted) {
    try {
      return await ask();
    } catch (error) {
      logger.warn({ reason: reasonOf(error) }, 'a subscription waits for PostgreSQL');
      await delay(RETRY_MS, undefined, { ref: false });
    }
  }
  return [];
}
