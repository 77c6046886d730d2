import { randomFillSync } from 'node:crypto';

/** Drawn from the operating system at once: a nonce alone costs as much to ask for as four thousand bytes. */
const POOL_BYTES = 4096;

const pool = new Uint8Array(POOL_BYTES);
let used = POOL_BYTES;

/** Random bytes nobody was given before. What is given out is wiped here. `length`: at most 4,096. */
export function freshBytes(length: number): Uint8Array {
  if (used + length > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const end = used + length;
  const bytes = pool.slice(used, end);
  pool.fill(0, used, end);
  used = end;
  return bytes;
}
