import type { KeyObject } from 'node:crypto';

/** Keys held in clear, by id. */
const MOST_KEYS = 10_000;

/**
 * A key that another process destroyed must not go on opening boxes here for long. A minute is far below any legal
 * period for erasure and still spares the database nearly every look-up.
 */
const HELD_FOR_MS = 60_000;

/** Data keys in clear: bounded in number, the least recently used goes first, and in time. */
export class UnwrappedKeys {
  readonly #held = new Map<string, { readonly key: KeyObject; readonly until: number }>();

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly most = MOST_KEYS,
  ) {}

  get(keyId: string): KeyObject | undefined {
    const held = this.#held.get(keyId);
    if (held === undefined) return undefined;
    this.#held.delete(keyId);
    if (held.until <= this.now()) return undefined;
    this.#held.set(keyId, held);
    return held.key;
  }

  hold(keyId: string, key: KeyObject): void {
    this.#held.delete(keyId);
    this.#held.set(keyId, { key, until: this.now() + HELD_FOR_MS });
    if (this.#held.size <= this.most) return;
    for (const oldest of this.#held.keys()) return this.forget(oldest);
  }

  forget(keyId: string): void {
    this.#held.delete(keyId);
  }
}
