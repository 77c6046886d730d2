import { Readable } from 'node:stream';
import t from 'tap';
import { batchesOf } from '../src/batches.js';

t.test('what is there already comes together, in order, and never more than allowed', async (t) => {
  const sizes: number[] = [];
  const seen: number[] = [];
  for await (const batch of batchesOf<number>(Readable.from(Array.from({ length: 25 }, (_, n) => n)), 10)) {
    sizes.push(batch.length);
    seen.push(...batch);
  }
  t.strictSame(
    seen,
    Array.from({ length: 25 }, (_, n) => n),
  );
  t.strictSame(sizes, [10, 10, 5]);
});

t.test('one event alone is handed over without waiting for a second', async (t) => {
  const source = new Readable({ objectMode: true, read: () => undefined });
  t.teardown(() => source.destroy());
  source.push('first');
  const batches = batchesOf<string>(source, 10);
  t.strictSame((await batches.next()).value, ['first']);
});

t.test('what arrives while the consumer works is in its next batch', async (t) => {
  const source = new Readable({ objectMode: true, read: () => undefined });
  source.push(1);
  const batches = batchesOf<number>(source, 10);
  await batches.next();
  for (const n of [2, 3, 4]) source.push(n);
  source.push(null);
  t.strictSame((await batches.next()).value, [2, 3, 4]);
  t.equal((await batches.next()).done, true);
});

t.test(
  'a source that fails while the consumer works fails at the next batch, not behind its back',
  async (t) => {
    const source = new Readable({ objectMode: true, read: () => undefined });
    source.push(1);
    const batches = batchesOf<number>(source, 1);
    await batches.next();
    source.destroy(new Error('cut'));
    await new Promise((resolve) => source.once('close', () => setImmediate(resolve)));
    await t.rejects(batches.next(), { message: 'cut' });
  },
);
