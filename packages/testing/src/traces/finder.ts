import type { Needle } from './spellings.js';

/** Looks for many sequences of bytes at once, in one pass. */
export class Finder {
  /** Length of the longest needle, in bytes: how much of a part has to be seen again with the next one. */
  readonly longest: number;
  readonly #begins = new Uint8Array(65_536);
  readonly #byBeginning = new Map<number, Needle[]>();

  constructor(needles: readonly Needle[]) {
    this.longest = Math.max(1, ...needles.map(({ bytes }) => bytes.length));
    for (const needle of needles) {
      const [a = 0, b = 0, c = 0, d = 0] = needle.bytes;
      this.#begins[a * 256 + b] = 1;
      const beginning = ((a * 256 + b) * 256 + c) * 256 + d;
      const others = this.#byBeginning.get(beginning) ?? [];
      this.#byBeginning.set(beginning, [...others, needle]);
    }
  }

  /** Every needle that stands in `bytes`, once per place. */
  *find(bytes: Uint8Array): Generator<{ readonly needle: Needle; readonly at: number }> {
    const begins = this.#begins;
    let two = bytes[0] ?? 0;
    for (let at = 0; at + 3 < bytes.length; at += 1) {
      two = ((two & 0xff) << 8) | (bytes[at + 1] ?? 0);
      if (begins[two] === 0) continue;
      const beginning = (two * 256 + (bytes[at + 2] ?? 0)) * 256 + (bytes[at + 3] ?? 0);
      for (const needle of this.#byBeginning.get(beginning) ?? [])
        if (standsAt(bytes, needle.bytes, at)) yield { needle, at };
    }
  }
}

function standsAt(bytes: Uint8Array, needle: Uint8Array, at: number): boolean {
  if (at + needle.length > bytes.length) return false;
  for (let index = 0; index < needle.length; index += 1)
    if (bytes[at + index] !== needle[index]) return false;
  return true;
}
