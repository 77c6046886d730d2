import { nodeHash, sha256 } from './hash.js';
import { HashList } from './hash-list.js';

/**
 * The Merkle tree of RFC 6962 §2.1 over leaves that only ever come at the end. Every full node is kept, so that the root
 * of any earlier size and every proof take a few dozen hashes however long the log.
 */
export class MerkleTree {
  /** `levels[k]` holds the roots of the full subtrees over 2ᵏ leaves. */
  readonly #levels: HashList[] = [new HashList()];

  get size(): number {
    return this.#level(0).length;
  }

  append(leaf: Uint8Array): void {
    let hash = leaf;
    for (let k = 0; ; k += 1) {
      const level = this.#level(k);
      level.push(hash);
      if (level.length % 2 === 1) return;
      hash = nodeHash(level.at(level.length - 2), level.at(level.length - 1));
    }
  }

  leaf(index: number): Uint8Array {
    return this.#level(0).at(index);
  }

  /** The root over the first `size` leaves; of none it is the hash of nothing. */
  root(size = this.size): Uint8Array {
    this.#demandSize(size);
    return size === 0 ? sha256('') : this.#rangeHash(0, size);
  }

  /** The audit path of a leaf in the tree of the first `size` leaves (RFC 6962 §2.1.1), from the leaf upwards. */
  inclusionProof(index: number, size = this.size): Uint8Array[] {
    this.#demandSize(size);
    if (!(index >= 0 && index < size)) throw new RangeError(`there is no leaf ${index} among ${size}`);
    const path = (from: number, to: number): Uint8Array[] => {
      if (to - from === 1) return [];
      const middle = from + largestPowerBelow(to - from);
      return index < middle
        ? [...path(from, middle), this.#rangeHash(middle, to)]
        : [...path(middle, to), this.#rangeHash(from, middle)];
    };
    return path(0, size);
  }

  /** That the tree of `to` leaves continues the tree of the first `from` (RFC 6962 §2.1.2). */
  consistencyProof(from: number, to = this.size): Uint8Array[] {
    this.#demandSize(to);
    if (!(from > 0 && from <= to)) throw new RangeError(`a tree of ${to} does not continue one of ${from}`);
    const proof = (start: number, end: number, known: boolean): Uint8Array[] => {
      if (from === end) return known ? [] : [this.#rangeHash(start, end)];
      const middle = start + largestPowerBelow(end - start);
      return from <= middle
        ? [...proof(start, middle, known), this.#rangeHash(middle, end)]
        : [...proof(middle, end, false), this.#rangeHash(start, middle)];
    };
    return proof(0, to, true);
  }

  #level(k: number): HashList {
    return (this.#levels[k] ??= new HashList());
  }

  #rangeHash(from: number, to: number): Uint8Array {
    const length = to - from;
    // Ranges are cut at powers of two, so one whose length is a power of two is a full subtree.
    if (isPowerOfTwo(length)) return this.#level(Math.log2(length)).at(from / length);
    const middle = from + largestPowerBelow(length);
    return nodeHash(this.#rangeHash(from, middle), this.#rangeHash(middle, to));
  }

  #demandSize(size: number): void {
    if (!(Number.isInteger(size) && size >= 0 && size <= this.size))
      throw new RangeError(`the tree has ${this.size} leaves, not ${size}`);
  }
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}

/** The largest power of two smaller than `n`. */
function largestPowerBelow(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}
