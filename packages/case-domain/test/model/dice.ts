/** A seeded die: the same seed gives the same throws, so that a shrunk sequence can be replayed. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** A whole number from 0 to `below` - 1 (mulberry32). */
  upTo(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  oneIn(chances: number): boolean {
    return this.upTo(chances) === 0;
  }

  pick<T>(first: T, ...others: readonly T[]): T {
    return [first, ...others][this.upTo(others.length + 1)] ?? first;
  }

  /** One of those on file, seldom a stranger. */
  oneOf<T>(known: Iterable<T>, stranger: T): T {
    const all = [...known];
    return all.length === 0 || this.oneIn(50) ? stranger : (all[this.upTo(all.length)] ?? stranger);
  }
}
