import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type {
  OnBatch,
  ProductStore,
  StoredEvent,
  Subscribe,
  SupervisedSubscription,
} from '@linli/event-store';
import { startTestStore, throwAwayPostgres } from '@linli/testing';
import t, { type Test } from 'tap';
import { counted, meta, metadata } from './sample-events.js';
import { newStream, openStore, serverUnderTest } from './store-under-test.js';
import { tcpProxy } from './tcp-proxy.js';
import { until } from './until.js';

const server = await serverUnderTest();
const store = openStore(server.connectionString);
const stock = EventStoreDBClient.connectionString(server.connectionString);
t.teardown(() => stock.dispose());

/** Everything a subscriber was handed, and how it came. */
interface Followed {
  readonly events: StoredEvent[];
  readonly checkpoints: bigint[];
  readonly sizes: number[];
  readonly subscription: SupervisedSubscription;
  readonly abort: AbortController;
}

function follow(t: Pick<Test, 'teardown'>, from: ProductStore, wish: Partial<Subscribe> = {}): Followed {
  const events: StoredEvent[] = [];
  const checkpoints: bigint[] = [];
  const sizes: number[] = [];
  const abort = new AbortController();
  const onBatch: OnBatch = async (batch, checkpoint, signal) => {
    await wish.onBatch?.(batch, checkpoint, signal);
    events.push(...batch);
    checkpoints.push(checkpoint);
    sizes.push(batch.length);
  };
  const subscription = from.subscribe({ ...wish, onBatch, signal: abort.signal });
  t.teardown(async () => {
    abort.abort();
    await subscription.stopped;
  });
  return { events, checkpoints, sizes, subscription, abort };
}

/** Where the log ends now: the tests of this file share one. */
async function fromHere(): Promise<{ from?: bigint }> {
  const end = await store.end();
  return end === undefined ? {} : { from: end };
}

function numbersIn(events: readonly StoredEvent[]): unknown[] {
  return events.map((event) => ('data' in event ? (event.data as { by: unknown }).by : event));
}

async function appendNumbers(numbers: readonly number[], stream = newStream()): Promise<bigint> {
  const { position } = await store.append(stream, 'no_stream', numbers.map(counted), meta(randomUUID()));
  return position;
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

t.test(
  'while the handler works a backlog gathers to batches; what is new comes at once; each comes once, in order',
  async (t) => {
    const from = await fromHere();
    await appendNumbers(upTo(1300));
    const onBatch = async () => {
      if (events.length < 1300) await wait(20);
    };
    const { events, sizes, checkpoints, subscription } = follow(t, store, { ...from, onBatch });
    await until(() => events.length === 1300);
    t.ok(
      sizes.length < 400 && Math.max(...sizes) <= 500,
      `${sizes.length} batches, at most ${Math.max(...sizes)} each`,
    );
    const end = await appendNumbers([1300]);
    await until(() => checkpoints.at(-1) === end);
    t.equal(sizes.at(-1), 1);
    t.strictSame(numbersIn(events), upTo(1301));
    t.strictSame(subscription.health(), { state: 'live', position: end, restarts: 0 });
  },
);

t.test(
  'a handler that wants a batch at most every so often gets the first event at once and then what gathered',
  async (t) => {
    const { events, sizes } = follow(t, store, { ...(await fromHere()), everyMs: 1000 });
    await appendNumbers([0]);
    await until(() => events.length === 1);
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await appendNumbers([n]);
    await until(() => events.length === 9);
    t.strictSame(numbersIn(events), upTo(9));
    const batches = sizes.filter((size) => size > 0);
    t.equal(batches[0], 1);
    t.ok(batches.length <= 5, `${batches.length} batches: ${batches.join(', ')}`);
  },
);

t.test('the next batch is not handed over before this one is dealt with', async (t) => {
  const from = await fromHere();
  let busy = 0;
  const onBatch = async () => {
    busy += 1;
    if (busy > 1) throw new Error('two at once');
    await new Promise((resolve) => setImmediate(resolve));
    busy -= 1;
  };
  const { events, subscription } = follow(t, store, { ...from, onBatch });
  for (const n of upTo(50)) await appendNumbers([n]);
  await until(() => events.length === 50);
  t.equal(subscription.health().restarts, 0);
});

t.test('a handler that fails gets the same events again, and loses none', async (t) => {
  const from = await fromHere();
  let failures = 0;
  const onBatch: OnBatch = async (batch) => {
    if (batch.length > 0 && failures < 2) {
      failures += 1;
      throw new Error('the database is away');
    }
  };
  const { events, subscription } = follow(t, store, { ...from, onBatch });
  await appendNumbers(upTo(20));
  await until(() => events.length === 20);
  t.strictSame(numbersIn(events), upTo(20));
  t.match(subscription.health(), { state: 'live', restarts: 2, lastFailure: 'the database is away' });
});

t.test('whose truth stands elsewhere is asked for it at every start', async (t) => {
  const start = await fromHere();
  const stored: (bigint | undefined)[] = [start.from];
  const asked: (bigint | undefined)[] = [];
  let lost = false;
  const from = async () => {
    asked.push(stored.at(-1));
    return stored.at(-1);
  };
  const onBatch: OnBatch = async (_batch, checkpoint) => {
    stored.push(checkpoint);
    if (lost || checkpoint < end) return;
    lost = true;
    stored.splice(1);
    throw new Error('the last transactions are gone');
  };
  const end = await appendNumbers(upTo(5));
  const { events } = follow(t, store, { from, onBatch });
  await until(() => lost && stored.at(-1) === end);
  t.strictSame(asked, [start.from, start.from]);
  t.strictSame(numbersIn(events).slice(-5), upTo(5));
});

t.test('only what is wanted is handed over, and the rest still counts as passed', async (t) => {
  const from = await fromHere();
  const wantedStream = `wanted-${randomUUID()}`;
  const byType = follow(t, store, { ...from, only: { types: ['Reset'] } });
  const byStream = follow(t, store, { ...from, only: { streamPrefixes: ['wanted-'] } });
  await store.append(wantedStream, 'no_stream', [counted(1)], meta(randomUUID()));
  await stock.appendToStream(newStream(), jsonEvent({ type: 'ResetAll', data: {}, metadata: metadata(1) }));
  await store.append(
    newStream(),
    'no_stream',
    [{ type: 'Reset', data: { to: 0, reason: 'x' } }],
    meta(randomUUID()),
  );
  await until(() => byType.events.length > 0 && byStream.events.length > 0);
  const mark = await appendNumbers([0]);
  await appendNumbers(upTo(2100));
  await until(() =>
    [byType, byStream].every(({ subscription }) => (subscription.health().position ?? 0n) >= mark),
  );
  t.match(byType.events, [{ type: 'Reset' }]);
  t.match(byStream.events, [{ stream: wantedStream }]);
});

t.test('what does not decode and what is unknown are handed over as such, in their place', async (t) => {
  const from = await fromHere();
  const stream = newStream();
  await stock.appendToStream(stream, [
    jsonEvent({ type: 'Counted', data: { by: 1 }, metadata: metadata(1) }),
    jsonEvent({ type: 'Counted', data: { by: 'x' }, metadata: metadata(1) }),
    jsonEvent({ type: 'FromTheFuture', data: {}, metadata: metadata(1) }),
    jsonEvent({ type: 'Counted', data: { by: 2 }, metadata: metadata(1) }),
  ]);
  const { events } = follow(t, store, from);
  await until(() => events.length === 4);
  t.match(events, [counted(1), { undecodable: true, stream }, { unknown: true, stream }, counted(2)]);
});

t.test('it ends within a second of the signal, whether live, waiting or at work', async (t) => {
  const from = await fromHere();
  const live = follow(t, store, from);
  await until(() => live.subscription.health().state === 'live');
  const failing = follow(t, store, {
    ...from,
    onBatch: async () => {
      throw new Error('always');
    },
  });
  const working = follow(t, store, {
    ...from,
    onBatch: async (_events, _checkpoint, signal) => wait(60_000, undefined, { signal }),
  });
  await appendNumbers([1]);
  await until(() => failing.subscription.health().restarts >= 3);
  for (const { subscription, abort } of [live, failing, working]) {
    const began = performance.now();
    abort.abort();
    await subscription.stopped;
    t.ok(performance.now() - began < 1000);
    t.equal(subscription.health().state, 'stopped');
  }
});

t.test('once ended it no longer receives', async (t) => {
  const proxy = await tcpProxy(server.connectionString);
  const through = openStore(proxy.connectionString);
  const ended = follow(t, through, await fromHere());
  await until(() => ended.subscription.health().state === 'live');
  ended.abort.abort();
  await ended.subscription.stopped;
  const received = proxy.received();
  const end = await appendNumbers(upTo(400));
  const next = follow(t, through, { from: end });
  await appendNumbers([400]);
  await until(() => next.events.length === 1);
  t.ok(proxy.received() - received < 10_000, `${proxy.received() - received} bytes`);
  next.abort.abort();
  await next.subscription.stopped;
  await proxy.close();
});

t.test(
  'cut at any moment of 200 events it goes on where it was: none missed, none out of order',
  async (t) => {
    const proxy = await tcpProxy(server.connectionString);
    t.teardown(() => proxy.close());
    const from = await fromHere();
    const { events, checkpoints, subscription } = follow(t, openStore(proxy.connectionString), from);
    for (const n of upTo(200)) {
      await appendNumbers([n]);
      if (n % 10 === 0) proxy.cut();
    }
    await until(() => events.length === 200);
    t.strictSame(numbersIn(events), upTo(200));
    t.strictSame(
      checkpoints,
      checkpoints.toSorted((a, b) => Number(a - b)),
    );
    t.ok(subscription.health().restarts > 0);
  },
);

t.test('it outlives a restart of the server', async (t) => {
  const database = await throwAwayPostgres();
  const first = await startTestStore(database);
  const proxy = await tcpProxy(first.connectionString);
  const outliving = openStore(proxy.connectionString);
  const { events, subscription, abort } = follow(t, outliving);
  await outliving.append(newStream(), 'no_stream', [counted(0)], meta(randomUUID()));
  await until(() => events.length === 1);
  await first.close();
  await until(() => subscription.health().restarts > 0);
  const second = await startTestStore(database);
  proxy.target = second.connectionString;
  await outliving.append(newStream(), 'no_stream', [counted(1)], meta(randomUUID()));
  await until(() => events.length === 2);
  t.strictSame(numbersIn(events), [0, 1]);
  abort.abort();
  await subscription.stopped;
  await proxy.close();
  await second.close();
  await database.close();
});
