import { HASH_BYTES } from './hash.js';

const FIRST_CAPACITY = 1024;

/** A list of hashes that grows at its end: 32 bytes each, whatever the number. */
export class HashList {
  #bytes = new Uint8Array(FIRST_CAPACITY * HASH_BYTES);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(hash: Uint8Array): void {
    const at = this.#length * HASH_BYTES;
    if (at === this.#bytes.length) {
      const larger = new Uint8Array(2 * at);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(hash, at);
    this.#length += 1;
  }

  /** The hash at an index; a view that must not be written to. */
  at(index: number): Uint8Array {
    if (!(index >= 0 && index < this.#length)) throw new RangeError(`there is no hash ${index}`);
    return this.#bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}
