import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { type StoredEvent, StreamUnreadable } from '@linli/event-store';
import { StaleRevision } from '@linli/kernel';
import t from 'tap';
import { counted, meta, metadata } from './sample-events.js';
import { newStream, openStore, serverUnderTest } from './store-under-test.js';

const server = await serverUnderTest();
const store = openStore(server.connectionString);
const stock = EventStoreDBClient.connectionString(server.connectionString);
t.teardown(() => stock.dispose());

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

function countOf(event: StoredEvent): unknown {
  return 'data' in event ? event.data : event;
}

t.test('a stream nobody wrote to is empty', async (t) => {
  t.strictSame(await store.readStream(newStream()), { events: [], revision: 'no_stream' });
  t.strictSame(await all(store.readStreamRaw(newStream())), []);
});

t.test('appended events are read back in order, each with its place', async (t) => {
  const stream = newStream();
  const first = await store.append(stream, 'no_stream', [counted(1), counted(2)], meta(randomUUID()));
  const second = await store.append(stream, 1, [counted(3)], meta(randomUUID()));
  t.equal(first.revision, 1);
  t.equal(second.revision, 2);
  const { events, revision } = await store.readStream(stream);
  t.equal(revision, 2);
  t.match(events, [
    { ...counted(1), stream, revision: 0, meta: { by: { id: 'worker-1' } } },
    { ...counted(2), stream, revision: 1, position: first.position },
    { ...counted(3), stream, revision: 2, position: second.position },
  ]);
  t.ok(events.every((event, index) => index === 0 || event.position > (events[index - 1]?.position ?? 0n)));
});

t.test('an append at a revision the stream has passed is refused with where it stands', async (t) => {
  const stream = newStream();
  await store.append(stream, 'no_stream', [counted(1), counted(2)], meta(randomUUID()));
  const refusals = [
    { expected: 0, actual: 1 },
    { expected: 'no_stream', actual: 1 },
    { expected: 5, actual: 1 },
  ] as const;
  for (const { expected, actual } of refusals) {
    const append = store.append(stream, expected, [counted(9)], meta(randomUUID()));
    t.match(await t.rejects(append, StaleRevision), { stream, expected, actual });
  }
  const nowhere = await t.rejects(
    store.append(newStream(), 3, [counted(9)], meta(randomUUID())),
    StaleRevision,
  );
  t.match(nowhere, { expected: 3, actual: 'no_stream' });
  t.equal((await store.readStream(stream)).events.length, 2);
});

t.test('the same command appended again is acknowledged again and stored once', async (t) => {
  const stream = newStream();
  const command = meta(randomUUID());
  const first = await store.append(stream, 'no_stream', [counted(1), counted(2)], command);
  t.strictSame(await store.append(stream, 'no_stream', [counted(1), counted(2)], command), first);
  await store.append(stream, 1, [counted(3)], meta(randomUUID()));
  t.strictSame(await store.append(stream, 'no_stream', [counted(1), counted(2)], command), first);
  t.equal((await store.readStream(stream)).events.length, 3);
});

t.test('of two commands that race for one revision exactly one wins', async (t) => {
  const stream = newStream();
  await store.append(stream, 'no_stream', [counted(0)], meta(randomUUID()));
  const racers = Array.from({ length: 8 }, (_, n) =>
    store.append(stream, 0, [counted(n)], meta(randomUUID())),
  );
  const outcomes = await Promise.allSettled(racers);
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  const losers = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  );
  t.ok(losers.every((reason) => reason instanceof StaleRevision && reason.actual === 1));
});

t.test('a stream longer than a page is read whole', async (t) => {
  const stream = newStream();
  const numbers = Array.from({ length: 1203 }, (_, n) => n);
  await store.append(stream, 'no_stream', numbers.map(counted), meta(randomUUID()));
  const { events, revision } = await store.readStream(stream);
  t.equal(revision, 1202);
  t.strictSame(
    events.map(({ data }) => data),
    numbers.map((by) => ({ by })),
  );
});

t.test('the log is read in both directions, from a position exclusively, across pages', async (t) => {
  const before = await store.end();
  const from = before === undefined ? {} : { from: before };
  const stream = newStream();
  const numbers = Array.from({ length: 1100 }, (_, n) => n);
  const { position } = await store.append(stream, 'no_stream', numbers.map(counted), meta(randomUUID()));
  t.equal(await store.end(), position);
  const forwards = await all(store.readAll({ ...from, maxCount: 5000 }));
  t.strictSame(
    forwards.map(countOf),
    numbers.map((by) => ({ by })),
  );
  t.strictSame((await all(store.readAll({ ...from, maxCount: 3 }))).map(countOf), [
    { by: 0 },
    { by: 1 },
    { by: 2 },
  ]);
  const backwards = await all(store.readAll({ from: position, maxCount: 2, direction: 'backwards' }));
  t.strictSame(backwards.map(countOf), [{ by: 1098 }, { by: 1097 }]);
  t.strictSame(await all(store.readAll({ from: position, maxCount: 2 })), []);
});

t.test('an event of an old version is brought up to date when it is read', async (t) => {
  const stream = newStream();
  await stock.appendToStream(stream, jsonEvent({ type: 'Reset', data: { to: 3 }, metadata: metadata(1) }));
  t.match(await store.readStream(stream), { events: [{ data: { to: 3, reason: 'not recorded' } }] });
});

t.test(
  'a stream with an event that is not understood is no ground for a decision, and the log still shows it',
  async (t) => {
    const before = (await store.end()) ?? 0n;
    const undecodable = newStream();
    const unknown = newStream();
    await stock.appendToStream(undecodable, [
      jsonEvent({ type: 'Counted', data: { by: 1 }, metadata: metadata(1) }),
      jsonEvent({ type: 'Counted', data: { by: '王' }, metadata: metadata(1) }),
    ]);
    await stock.appendToStream(
      unknown,
      jsonEvent({ type: 'FromTheFuture', data: {}, metadata: metadata(1) }),
    );
    const refusals = [
      { stream: undecodable, revision: 1, message: /by: invalid_type/ },
      { stream: unknown, revision: 0, message: /FromTheFuture is unknown/ },
    ];
    for (const refusal of refusals) {
      t.match(await t.rejects(store.readStream(refusal.stream), StreamUnreadable), refusal);
    }
    t.match(await all(store.readAll({ from: before, maxCount: 10 })), [
      counted(1),
      { undecodable: true, stream: undecodable, revision: 1, type: 'Counted', reason: 'by: invalid_type' },
      { unknown: true, stream: unknown, revision: 0, type: 'FromTheFuture' },
    ]);
    t.match(await all(store.readStreamRaw(undecodable)), [
      { data: { by: 1 } },
      { data: { by: '王' }, metadata: {} },
    ]);
  },
);

t.test('bytes that are no JSON surface like everything else that does not decode', async (t) => {
  const before = (await store.end()) ?? 0n;
  const contentType = 'application/octet-stream' as const;
  await stock.appendToStream(newStream(), {
    id: randomUUID(),
    type: 'Counted',
    contentType,
    data: new Uint8Array([1, 2, 3]),
    metadata: new Uint8Array([4]),
  });
  t.match(await all(store.readAll({ from: before, maxCount: 10 })), [{ undecodable: true, type: 'Counted' }]);
});

t.test('a store that answers is healthy and knows where the log ends', async (t) => {
  const { position } = await store.append(newStream(), 'no_stream', [counted(1)], meta(randomUUID()));
  t.strictSame(await store.health(), { reachable: true, end: position });
});

t.test(
  'a position is behind the end by what follows it, and one the log never reached is told from one at its end',
  async (t) => {
    const first = await store.append(newStream(), 'no_stream', [counted(1)], meta(randomUUID()));
    const last = await store.append(newStream(), 'no_stream', [counted(2)], meta(randomUUID()));
    t.equal(await store.behind(first.position), last.position - first.position);
    t.equal(await store.behind(last.position), 0n);
    t.equal(await store.behind(undefined), last.position + 1n);
    t.ok((await store.behind(last.position + 1_000_000_000n)) < 0n);
    await stock.setStreamMetadata(newStream(), {});
    t.equal(await store.behind(last.position), 0n, 'events of the store itself do not count');
    t.equal(await store.behind(last.position + 1n), 0n, 'nor does having passed them count as being ahead');
  },
);
