import { BACKWARDS, END, type JSONEventType, START } from '@eventstore/db-client';
import t from 'tap';
import { collect, freshStore, refusal, revisionsOf, someEvents } from './fresh-store.js';

t.test('a new log already holds a system event', async (t) => {
  const { client } = await freshStore(t);
  const [first] = await collect(client.readAll());
  t.match(first?.event, { type: /^\$/, streamId: /^\$/ });
});

t.test('a stream is read from start, end or a revision, both ways, up to a count', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(8));
  const read = (options: object) => revisionsOf(client.readStream('case-1', options));
  t.same(await read({}), [0, 1, 2, 3, 4, 5, 6, 7]);
  t.same(await read({ fromRevision: 6n }), [6, 7]);
  t.same(await read({ fromRevision: 6n, maxCount: 1 }), [6]);
  t.same(await read({ fromRevision: 99n }), []);
  t.same(await read({ fromRevision: END }), []);
  t.same(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 3 }), [7, 6, 5]);
  t.same(await read({ direction: BACKWARDS, fromRevision: 1n }), [1, 0]);
  t.same(await read({ direction: BACKWARDS, fromRevision: 99n, maxCount: 2 }), [7, 6]);
  t.same(await read({ direction: BACKWARDS, fromRevision: START }), [0]);
});

t.test('the log is read from a position inclusive, and backwards strictly before it', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(9));
  const read = async (options: object) =>
    (await collect(client.readAll(options))).map(({ event }) => Number(event?.position.commit));
  const at = (position: bigint) => ({ commit: position, prepare: position });
  t.same(await read({}), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  t.same(await read({ fromPosition: at(7n) }), [7, 8, 9]);
  t.same(await read({ fromPosition: at(7n), maxCount: 2 }), [7, 8]);
  t.same(await read({ fromPosition: at(99n) }), []);
  t.same(await read({ fromPosition: END }), []);
  t.same(await read({ direction: BACKWARDS, fromPosition: END, maxCount: 2 }), [9, 8]);
  t.same(await read({ direction: BACKWARDS, fromPosition: at(3n) }), [2, 1, 0]);
  t.same(await read({ direction: BACKWARDS, fromPosition: START }), []);
});

t.test('reads over many pages miss nothing and repeat nothing', async (t) => {
  const { client } = await freshStore(t);
  for (let batch = 0; batch < 5; batch++) await client.appendToStream('long', someEvents(700));
  const all = Array.from({ length: 3_500 }, (_, revision) => revision);
  t.same(await revisionsOf(client.readStream('long')), all);
  t.same(
    await revisionsOf(client.readStream('long', { direction: BACKWARDS, fromRevision: END })),
    all.toReversed(),
  );
  t.equal((await collect(client.readAll({ maxCount: 1_234 }))).length, 1_234);
  t.equal((await collect(client.readAll({ direction: BACKWARDS, fromPosition: END }))).length, 3_501);
});

t.test('large events are read one by one without holding all of them at once', async (t) => {
  const { client } = await freshStore(t);
  const { jsonEvent } = await import('@eventstore/db-client');
  for (let index = 0; index < 40; index++) {
    await client.appendToStream('big', jsonEvent({ type: 'Big', data: 'x'.repeat(900_000) }));
  }
  let bytes = 0;
  type Big = JSONEventType<'Big', string>;
  for await (const { event } of client.readStream<Big>('big')) bytes += event?.data.length ?? 0;
  t.equal(bytes, 40 * 900_000);
});

t.test('a stream that was never written to is not found', async (t) => {
  const { client } = await freshStore(t);
  t.match(await refusal(collect(client.readStream('邻里-none'))), {
    type: 'stream-not-found',
    streamName: '邻里-none',
  });
});

t.test('asking for links to be resolved changes nothing', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(2));
  t.same(await revisionsOf(client.readStream('case-1', { resolveLinkTos: true })), [0, 1]);
});

t.test('a read that is given up early leaves nothing behind', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('long', someEvents(2_000));
  for (let round = 0; round < 20; round++) {
    const read = client.readStream('long');
    for await (const _ of read) break;
    await read.cancel();
  }
  t.equal((await collect(client.readStream('long'))).length, 2_000);
});

t.test('a closed stream is told as deleted, also backwards', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents());
  await client.tombstoneStream('case-1');
  for (const direction of ['forwards', 'backwards'] as const) {
    await t.rejects(collect(client.readStream('case-1', { direction, fromRevision: END })));
  }
});
