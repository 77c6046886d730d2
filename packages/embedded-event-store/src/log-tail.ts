import type { RecordedEvent } from './event.js';

const MAX_EVENTS = 8_192;
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * The newest committed events, in memory, and the wake-up call for everybody who follows the log. Positions have no gap, so
 * an index is a subtraction.
 */
export class LogTail {
  #events: RecordedEvent[] = [];
  #bytes = 0;
  #head = -1;
  readonly #sleepers = new Set<() => void>();

  /** Position of the last committed event; -1 when the log is empty. */
  get head(): number {
    return this.#head;
  }

  /** Adds what was just committed and wakes the followers. */
  publish(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      this.#events.push(event);
      this.#bytes += sizeOf(event);
      this.#head = event.position;
    }
    if (this.#events.length > 2 * MAX_EVENTS || this.#bytes > 2 * MAX_BYTES) this.#shrink();
    this.#wake();
  }

  /** Starts over from a head read from PostgreSQL. */
  reset(head: number): void {
    this.#events = [];
    this.#bytes = 0;
    this.#head = head;
    this.#wake();
  }

  /** The events after `position`, at most `limit`; `undefined` when they are no longer (all) in memory. */
  after(position: number, limit: number): readonly RecordedEvent[] | undefined {
    if (position >= this.#head) return [];
    const first = this.#head - this.#events.length + 1;
    const start = position + 1 - first;
    return start < 0 ? undefined : this.#events.slice(start, start + limit);
  }

  /** Resolves once an event after `position` is committed, or `signal` is aborted. */
  waitBeyond(position: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        if (this.#head <= position && !signal.aborted) return;
        this.#sleepers.delete(settle);
        signal.removeEventListener('abort', settle);
        resolve();
      };
      this.#sleepers.add(settle);
      signal.addEventListener('abort', settle);
      settle();
    });
  }

  #wake(): void {
    for (const settle of this.#sleepers) settle();
  }

  #shrink(): void {
    let surplus = Math.max(0, this.#events.length - MAX_EVENTS);
    let bytes = this.#events.slice(surplus).reduce((sum, event) => sum + sizeOf(event), 0);
    for (; bytes > MAX_BYTES; surplus++) bytes -= sizeOf(this.#events[surplus]);
    this.#events = this.#events.slice(surplus);
    this.#bytes = bytes;
  }
}

function sizeOf(event: RecordedEvent | undefined): number {
  return event ? event.data.length + event.metadata.length + 200 : 0;
}
