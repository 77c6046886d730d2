import type { EventPlace } from './event-table.js';

/** As many as EventStoreDB's own memory of committed ids holds, roughly. */
export const RECENT_IDS = 100_000;

/** Where the newest event ids stand: what `any` and `stream_exists` are idempotent by. */
export class RecentIds {
  readonly #places = new Map<string, EventPlace>();

  get(id: string): EventPlace | undefined {
    return this.#places.get(id);
  }

  add(place: EventPlace): void {
    this.#places.delete(place.id);
    this.#places.set(place.id, place);
    if (this.#places.size <= RECENT_IDS) return;
    for (const oldest of this.#places.keys()) {
      this.#places.delete(oldest);
      break;
    }
  }

  clear(): void {
    this.#places.clear();
  }
}
