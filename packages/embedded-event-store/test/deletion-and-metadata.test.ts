import { BACKWARDS, END, StreamDeletedError, WrongExpectedVersionError } from '@eventstore/db-client';
import t from 'tap';
import { collect, freshStore, refusal, revisionsOf, someEvents, until } from './fresh-store.js';

t.test('a deleted stream is not found, comes back with its next write and goes on counting', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(3));
  const { position } = await client.deleteStream('case-1', { expectedRevision: 2n });
  t.ok(position);
  t.match(await refusal(collect(client.readStream('case-1'))), { type: 'stream-not-found' });
  const exists = { expectedRevision: 'stream_exists' } as const;
  t.match(await refusal(client.appendToStream('case-1', someEvents(), exists)), { type: 'stream-deleted' });
  const { nextExpectedRevision } = await client.appendToStream('case-1', someEvents(2), {
    expectedRevision: 'no_stream',
  });
  t.equal(nextExpectedRevision, 4n);
  t.same(await revisionsOf(client.readStream('case-1')), [3, 4]);
});

t.test('a deletion at a stale revision is refused in words the client understands', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(3));
  for (const act of [client.deleteStream.bind(client), client.tombstoneStream.bind(client)]) {
    const error = await refusal(act('case-1', { expectedRevision: 1n }));
    t.ok(error instanceof WrongExpectedVersionError);
    t.match(error, { streamName: 'case-1', expectedVersion: 1n, actualVersion: 2n });
    t.ok(
      (await refusal(act('case-1', { expectedRevision: 'no_stream' }))) instanceof WrongExpectedVersionError,
    );
  }
});

t.test('a tombstone closes a stream for ever', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents());
  await client.tombstoneStream('case-1', { expectedRevision: 0n });
  for (const attempt of [
    () => client.appendToStream('case-1', someEvents()),
    () => client.deleteStream('case-1'),
    () => client.tombstoneStream('case-1'),
    () => collect(client.readStream('case-1')),
  ]) {
    const error = await refusal(attempt());
    t.ok(error instanceof StreamDeletedError);
    t.match(error, { streamName: 'case-1' });
  }
});

t.test('closing a stream closes its metadata with it', async (t) => {
  const { client } = await freshStore(t);
  await client.setStreamMetadata('case-1', { maxCount: 9 });
  await client.tombstoneStream('case-1');
  for (const attempt of [
    () => client.setStreamMetadata('case-1', { maxCount: 1 }),
    () => client.getStreamMetadata('case-1'),
    () => client.tombstoneStream('$$case-1'),
  ]) {
    const error = await refusal(attempt());
    t.ok(error instanceof StreamDeletedError);
    t.match(error, { streamName: '$$case-1' });
  }
});

t.test('what was deleted still stands in the log', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(2));
  await client.deleteStream('case-1');
  await client.appendToStream('case-2', someEvents());
  await client.tombstoneStream('case-2');
  const log = (await collect(client.readAll())).map(({ event }) => `${event?.streamId} ${event?.type}`);
  t.same(log.slice(1), [
    'case-1 Happened',
    'case-1 Happened',
    '$$case-1 $metadata',
    'case-2 Happened',
    'case-2 $streamDeleted',
  ]);
});

t.test('metadata is kept as written and read back, whoever wrote what before', async (t) => {
  const { client } = await freshStore(t);
  t.same(await client.getStreamMetadata('case-1'), { streamName: 'case-1' });
  const metadata = {
    maxCount: 5,
    maxAge: 60,
    truncateBefore: 1,
    cacheControl: 7,
    acl: { readRoles: ['x'] },
    own: { deep: [1] },
  };
  await client.setStreamMetadata('case-1', { maxCount: 1 });
  await client.setStreamMetadata('case-1', metadata as never);
  t.match(await client.getStreamMetadata('case-1'), { metadata });
  t.same(
    await revisionsOf(client.readStream('$$case-1')),
    [1],
    'a metadata stream shows its last event only',
  );
});

t.test(
  'maxCount and truncateBefore hide events from reads of the stream, at once, and both ways',
  async (t) => {
    const { client } = await freshStore(t);
    await client.appendToStream('case-1', someEvents(10));
    await client.setStreamMetadata('case-1', { maxCount: 3 });
    t.same(await revisionsOf(client.readStream('case-1')), [7, 8, 9]);
    t.same(await revisionsOf(client.readStream('case-1', { fromRevision: 2n, maxCount: 2 })), [7, 8]);
    await client.appendToStream('case-1', someEvents(1));
    t.same(
      await revisionsOf(client.readStream('case-1', { direction: BACKWARDS, fromRevision: END })),
      [10, 9, 8],
    );
    await client.setStreamMetadata('case-1', { truncateBefore: 4 });
    t.same(
      await revisionsOf(client.readStream('case-1', { direction: BACKWARDS, fromRevision: 5n })),
      [5, 4],
    );
    await client.setStreamMetadata('case-1', { truncateBefore: 50 });
    t.same(await revisionsOf(client.readStream('case-1')), [], 'an emptied stream exists');
    await client.setStreamMetadata('case-1', {});
    t.equal((await revisionsOf(client.readStream('case-1'))).length, 11);
  },
);

t.test('maxAge hides events once they are older', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(2));
  await client.setStreamMetadata('case-1', { maxAge: 1 });
  t.equal((await collect(client.readStream('case-1'))).length, 2);
  await until(async () => (await collect(client.readStream('case-1'))).length === 0);
  await client.appendToStream('case-1', someEvents());
  t.same(await revisionsOf(client.readStream('case-1')), [2]);
});

t.test('a stream with metadata only exists enough to be appended to and deleted', async (t) => {
  const { client } = await freshStore(t);
  await client.setStreamMetadata('case-1', { cacheControl: 10 });
  await client.deleteStream('case-1', { expectedRevision: 'no_stream' });
  await client.setStreamMetadata('case-2', { cacheControl: 10 });
  await client.appendToStream('case-2', someEvents(), { expectedRevision: 'stream_exists' });
  t.same(await revisionsOf(client.readStream('case-2')), [0]);
});

t.test('a deletion clears the other entries of the metadata, as EventStoreDB does', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(2));
  await client.setStreamMetadata('case-1', { maxCount: 9 });
  await client.deleteStream('case-1');
  await client.appendToStream('case-1', someEvents());
  t.same((await client.getStreamMetadata('case-1')).metadata, { truncateBefore: 2 });
});

t.test('metadata written to a deleted stream brings back the stream, but no event of it', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(3));
  await client.deleteStream('case-1');
  await client.setStreamMetadata('case-1', { maxCount: 9 });
  t.same(await revisionsOf(client.readStream('case-1')), []);
  t.same((await client.getStreamMetadata('case-1')).metadata, { maxCount: 9, truncateBefore: 3 });
  await client.appendToStream('case-1', someEvents(), { expectedRevision: 2n });
  t.same(await revisionsOf(client.readStream('case-1')), [3]);
});

t.test('what never existed cannot be deleted, but can be closed for ever', async (t) => {
  const { client } = await freshStore(t);
  for (const expectedRevision of ['any', 'no_stream'] as const) {
    const error = await refusal(client.deleteStream('case-1', { expectedRevision }));
    t.ok(error instanceof WrongExpectedVersionError);
    t.match(error, { streamName: 'case-1', actualVersion: 'no_stream' });
  }
  t.same((await collect(client.readAll())).length, 1, 'nothing was written');
  await client.tombstoneStream('case-1');
});
