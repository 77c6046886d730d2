import type { DraftOutcome, WriteRequest } from './commit-draft.js';

/** How a write ended. */
export type WriteOutcome =
  | DraftOutcome
  /** The deadline passed first. Written or not: unknown. */
  | { kind: 'timeout' }
  /** PostgreSQL was lost while writing. Written or not: unknown. */
  | { kind: 'unknown' }
  /** Not written: the store is stopping. */
  | { kind: 'stopping' };

/** A write that somebody waits for. Settling it twice does nothing. */
export interface PendingWrite {
  readonly request: WriteRequest;
  readonly settled: boolean;
  settle(outcome: WriteOutcome): void;
}

const MAX_GROUP_REQUESTS = 1_000;
const MAX_GROUP_BYTES = 8 * 1024 * 1024;
/** Above this much waiting data no more is read from the clients. */
const MAX_QUEUE_BYTES = 32 * 1024 * 1024;
/** How late after its deadline a waiting write may be told so. */
const DEADLINE_CHECK_MS = 20;

/** Writes waiting for the writer, in the order they came. Keeps their deadlines also while a commit hangs. */
export class WriteQueue {
  #queue: Entry[] = [];
  #bytes = 0;
  #closed = false;
  readonly #unsettled = new Set<Entry>();
  #seekers: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  /** Puts a write at the end. `deadlineMs` is in milliseconds since 1970, Infinity for none. */
  submit(request: WriteRequest, deadlineMs: number): Promise<WriteOutcome> {
    return new Promise((resolve) => {
      if (this.#closed) return resolve({ kind: 'stopping' });
      if (deadlineMs <= Date.now()) return resolve({ kind: 'timeout' });
      const entry = new Entry(request, deadlineMs, sizeOf(request), (outcome) => {
        this.#unsettled.delete(entry);
        resolve(outcome);
      });
      this.#queue.push(entry);
      this.#bytes += entry.bytes;
      this.#unsettled.add(entry);
      this.#timer ??= setInterval(() => this.#checkDeadlines(), DEADLINE_CHECK_MS);
    });
  }

  /** Takes the next group, leaving out what has been answered meanwhile. */
  take(): PendingWrite[] {
    let bytes = 0;
    let count = 0;
    for (const entry of this.#queue) {
      if (count === MAX_GROUP_REQUESTS || (count > 0 && bytes + entry.bytes > MAX_GROUP_BYTES)) break;
      bytes += entry.bytes;
      count += 1;
    }
    const group = this.#queue.splice(0, count);
    this.#bytes -= bytes;
    if (this.#bytes <= MAX_QUEUE_BYTES) this.#callSeekers();
    return group.filter((entry) => !entry.settled);
  }

  /** Puts a group that was certainly not written back to the front. */
  giveBack(group: readonly PendingWrite[]): void {
    const entries = group.filter((entry): entry is Entry => entry instanceof Entry && !entry.settled);
    if (this.#closed) {
      for (const entry of entries) entry.settle({ kind: 'stopping' });
      return;
    }
    this.#queue.unshift(...entries);
    this.#bytes += entries.reduce((sum, entry) => sum + entry.bytes, 0);
  }

  /** Resolves once there is room for more. */
  async room(): Promise<void> {
    while (this.#bytes > MAX_QUEUE_BYTES && !this.#closed) {
      await new Promise<void>((resolve) => this.#seekers.push(resolve));
    }
  }

  /** Refuses what waits and what still comes; what has been taken is the writer's to settle. */
  close(): void {
    this.#closed = true;
    for (const entry of this.#queue.splice(0)) entry.settle({ kind: 'stopping' });
    this.#callSeekers();
    clearInterval(this.#timer);
  }

  #checkDeadlines(): void {
    const now = Date.now();
    for (const entry of this.#unsettled) if (entry.deadlineMs <= now) entry.settle({ kind: 'timeout' });
    if (this.#unsettled.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #callSeekers(): void {
    for (const seeker of this.#seekers.splice(0)) seeker();
  }
}

class Entry implements PendingWrite {
  settled = false;

  constructor(
    readonly request: WriteRequest,
    readonly deadlineMs: number,
    readonly bytes: number,
    private readonly tell: (outcome: WriteOutcome) => void,
  ) {}

  settle(outcome: WriteOutcome): void {
    if (this.settled) return;
    this.settled = true;
    this.tell(outcome);
  }
}

function sizeOf(request: WriteRequest): number {
  const events = request.kind === 'append' ? request.events : [];
  return events.reduce((sum, event) => sum + event.data.length + event.metadata.length + 200, 200);
}
