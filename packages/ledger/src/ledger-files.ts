import { type FileHandle, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HASH_BYTES } from './hash.js';
import { type SignedTreeHead, signedTreeHead } from './tree-head.js';

/** A leaf on file: position in the log (8 bytes, big-endian), then its hash. */
const POSITION_BYTES = 8;
const LEAF_BYTES = POSITION_BYTES + HASH_BYTES;

/** A leaf and the position of its event. */
export interface RecordedLeaf {
  readonly position: bigint;
  readonly hash: Uint8Array;
}

/**
 * What the ledger keeps outside the database: the leaves, and the heads signed over them. Both only grow. The same leaf
 * is always the same bytes at the same place, so two processes may write at once, and a torn end is written over.
 */
export class LedgerFiles {
  constructor(private readonly directory: string) {}

  /** Makes the folder, and puts the public key beside what it was signed with. */
  async prepare(publicKey: string): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await writeFile(join(this.directory, 'public-key.pem'), publicKey, { mode: 0o644 });
  }

  async readLeaves(): Promise<RecordedLeaf[]> {
    const bytes = await this.#read('leaves');
    return Array.from({ length: Math.floor(bytes.length / LEAF_BYTES) }, (_, index) => {
      const at = index * LEAF_BYTES;
      return {
        position: bytes.readBigUInt64BE(at),
        hash: bytes.subarray(at + POSITION_BYTES, at + LEAF_BYTES),
      };
    });
  }

  /** Writes leaves from an index on. On disk when this returns. */
  async writeLeaves(from: number, leaves: readonly RecordedLeaf[]): Promise<void> {
    const bytes = Buffer.alloc(leaves.length * LEAF_BYTES);
    for (const [index, { position, hash }] of leaves.entries()) {
      bytes.writeBigUInt64BE(position, index * LEAF_BYTES);
      bytes.set(hash, index * LEAF_BYTES + POSITION_BYTES);
    }
    await this.#open('leaves', 'r+', (file) => file.write(bytes, 0, bytes.length, from * LEAF_BYTES));
  }

  /** The heads, oldest first. A line that a crash cut off is none. */
  async readHeads(): Promise<SignedTreeHead[]> {
    const lines = (await this.#read('heads.jsonl')).toString().split('\n');
    return lines.flatMap(headIn);
  }

  /** Adds a head. On disk when this returns. */
  async addHead(head: SignedTreeHead): Promise<void> {
    // A new line first: what a crash left of the one before does not spoil this one.
    await this.#open('heads.jsonl', 'a', (file) => file.write(`\n${JSON.stringify(head)}`));
  }

  async #read(name: string): Promise<Buffer> {
    return await readFile(join(this.directory, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
  }

  async #open(name: string, flags: string, work: (file: FileHandle) => Promise<unknown>): Promise<void> {
    const path = join(this.directory, name);
    await writeFile(path, '', { flag: 'a', mode: 0o600 });
    const file = await open(path, flags);
    try {
      await work(file);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

function headIn(line: string): SignedTreeHead[] {
  try {
    return [signedTreeHead.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
