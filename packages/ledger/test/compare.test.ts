import t from 'tap';
import { compareWithRecord } from '../src/compare.js';
import { leafHash } from '../src/hash.js';
import type { RecordedLeaf } from '../src/ledger-files.js';

/** Leaves at these positions; positions need not be contiguous, as on EventStoreDB. */
function leavesAt(...positions: readonly number[]): RecordedLeaf[] {
  return positions.map((position) => ({ position: BigInt(position), hash: leafHash(`at ${position}`) }));
}

async function compared(record: readonly RecordedLeaf[], log: readonly RecordedLeaf[]) {
  async function* asLog() {
    yield* log;
  }
  return await compareWithRecord(record, asLog());
}

t.test('a log that goes on where the record ends is as it was', async (t) => {
  t.equal(await compared(leavesAt(10, 20), leavesAt(10, 20, 30)), undefined);
  t.equal(await compared([], leavesAt(10)), undefined);
});

t.test('the first difference is named, not the ones it leads to', async (t) => {
  const record = leavesAt(10, 20, 30);
  t.strictSame(await compared(record, leavesAt(10, 15, 20, 30)), { kind: 'added', position: 15n });
  t.strictSame(await compared(record, leavesAt(20, 30)), { kind: 'missing', position: 10n });
  t.strictSame(await compared(record, leavesAt(10, 20)), { kind: 'missing', position: 30n });
  t.strictSame(await compared(record, []), { kind: 'missing', position: 10n });
  const [first, second, third] = record;
  const changed = [first, { ...second, hash: leafHash('x') }, third] as RecordedLeaf[];
  t.strictSame(await compared(record, changed), { kind: 'changed', position: 20n });
});
