import { once } from 'node:events';
import {
  type AllStreamSubscription,
  END,
  eventTypeFilter,
  excludeSystemEvents,
  type Position,
  type ResolvedEvent,
  START,
  StreamDeletedError,
  type StreamSubscription,
  streamNameFilter,
} from '@eventstore/db-client';
import t, { type Test } from 'tap';
import { freshStore, ownPostgres, someEvents, until } from './fresh-store.js';

interface Follower {
  /** Streams and revisions as they came: `case-1@0`. */
  seen: string[];
  positions: number[];
  errors: unknown[];
}

/** Follows a subscription until the test ends. */
function follow(t: Test, subscription: AllStreamSubscription | StreamSubscription): Follower {
  const follower: Follower = { seen: [], positions: [], errors: [] };
  const take = ({ event }: ResolvedEvent) => {
    follower.seen.push(`${event?.streamId}@${event?.revision}`);
    follower.positions.push(Number(event?.position?.commit));
  };
  (subscription as StreamSubscription).on('data', take).on('error', (error) => follower.errors.push(error));
  t.teardown(() => subscription.unsubscribe());
  return follower;
}

t.test('a subscription to the log gets what was, then what comes, each once and in order', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(2_500));
  const subscription = client.subscribeToAll({ fromPosition: START });
  const follower = follow(t, subscription);
  await once(subscription, 'caughtUp');
  await Promise.all(
    Array.from({ length: 100 }, (_, index) => client.appendToStream(`case-${index}`, someEvents(2))),
  );
  await until(() => follower.positions.length === 2_701);
  t.same(
    follower.positions,
    follower.positions.map((_, index) => index),
  );
});

t.test('a subscription starts after the position it names', async (t) => {
  const { client } = await freshStore(t);
  const { position } = await client.appendToStream('case-1', someEvents(3));
  await client.appendToStream('case-2', someEvents(2));
  const after = follow(t, client.subscribeToAll(position ? { fromPosition: position } : {}));
  await until(() => after.seen.length === 2);
  t.same(after.seen, ['case-2@0', 'case-2@1']);
});

t.test('a subscription from the end gets only what comes', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(3));
  const [all, stream] = [
    client.subscribeToAll({ fromPosition: END }),
    client.subscribeToStream('case-1', { fromRevision: END }),
  ];
  const followers = [follow(t, all), follow(t, stream)];
  await Promise.all([once(all, 'caughtUp'), once(stream, 'caughtUp')]);
  await client.appendToStream('case-1', someEvents(1));
  for (const follower of followers) {
    await until(() => follower.seen.length > 0);
    t.same(follower.seen, ['case-1@3']);
  }
});

t.test('a position beyond the end of the log is refused, for it belongs to another log', async (t) => {
  const { client } = await freshStore(t);
  const follower = follow(t, client.subscribeToAll({ fromPosition: { commit: 99n, prepare: 99n } }));
  await until(() => follower.errors.length > 0);
  t.match(follower.errors[0], { message: /beyond the end of the log/ });
});

t.test('a subscription to a stream gets that stream alone, also one that is yet to begin', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(1_500));
  const subscription = client.subscribeToStream('case-1', { fromRevision: 9n });
  const [present, future] = [follow(t, subscription), follow(t, client.subscribeToStream('case-2'))];
  await once(subscription, 'caughtUp');
  for (let round = 0; round < 5; round++) {
    await client.appendToStream('case-1', someEvents(2));
    await client.appendToStream('case-2', someEvents(2));
  }
  await until(() => present.seen.length === 1_500 && future.seen.length === 10);
  t.same(
    present.seen,
    Array.from({ length: 1_500 }, (_, index) => `case-1@${index + 10}`),
  );
  t.same(
    future.seen,
    Array.from({ length: 10 }, (_, index) => `case-2@${index}`),
  );
});

t.test('a subscription to a stream ends when that stream is closed for ever', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(1));
  const subscription = client.subscribeToStream('case-1');
  const follower = follow(t, subscription);
  await once(subscription, 'caughtUp');
  await client.tombstoneStream('case-1');
  await until(() => follower.errors.length > 0);
  t.ok(follower.errors[0] instanceof StreamDeletedError);
  const late = follow(t, client.subscribeToStream('case-1'));
  await until(() => late.errors.length > 0);
  t.ok(late.errors[0] instanceof StreamDeletedError);
});

t.test('a filter passes what its prefixes or expression match, in stream name or type', async (t) => {
  const { client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(1, 'CaseOpened'));
  await client.appendToStream('report-1', someEvents(1, 'ReportFiled'));
  await client.appendToStream('case-2', someEvents(1, '邻里调解'));
  const filters = [
    { filter: streamNameFilter({ prefixes: ['case-', 'nothing-'] }), seen: ['case-1@0', 'case-2@0'] },
    { filter: streamNameFilter({ regex: '^report-\\d+$' }), seen: ['report-1@0'] },
    { filter: eventTypeFilter({ prefixes: ['Case', '邻里'] }), seen: ['case-1@0', 'case-2@0'] },
    { filter: eventTypeFilter({ regex: '(Opened|Filed)$' }), seen: ['case-1@0', 'report-1@0'] },
    { filter: excludeSystemEvents(), seen: ['case-1@0', 'report-1@0', 'case-2@0'] },
  ];
  for (const { filter, seen } of filters) {
    const subscription = client.subscribeToAll({ fromPosition: START, filter });
    const follower = follow(t, subscription);
    await once(subscription, 'caughtUp');
    t.same(follower.seen, seen);
  }
});

t.test('an expression that is none is refused', async (t) => {
  const { client } = await freshStore(t);
  const follower = follow(t, client.subscribeToAll({ filter: streamNameFilter({ regex: '(' }) }));
  await until(() => follower.errors.length > 0);
  t.match(follower.errors[0], { message: /no regular expression/ });
});

t.test(
  'a checkpoint comes every so many events looked at, and is never ahead of an event not yet delivered',
  async (t) => {
    const { client } = await freshStore(t);
    for (let round = 0; round < 20; round++) {
      await client.appendToStream('noise-1', someEvents(9, 'Noise'));
      await client.appendToStream('case-1', someEvents(1, 'Wanted'));
    }
    const delivered: number[] = [];
    const checkpoints: number[] = [];
    const ahead: number[] = [];
    const filter = eventTypeFilter({
      prefixes: ['Wanted'],
      maxSearchWindow: 7,
      checkpointInterval: 2,
      async checkpointReached(_subscription: AllStreamSubscription, { commit, prepare }: Position) {
        t.equal(commit, prepare);
        checkpoints.push(Number(commit));
        // Wanted events stand at 10, 20, 30 …
        if (Math.floor(Number(commit) / 10) > delivered.length) ahead.push(Number(commit));
      },
    });
    const subscription = client.subscribeToAll({ fromPosition: START, filter });
    subscription.on('data', ({ event }) => delivered.push(Number(event?.position.commit)));
    t.teardown(() => subscription.unsubscribe());
    await once(subscription, 'caughtUp');
    t.same(
      delivered,
      Array.from({ length: 20 }, (_, index) => (index + 1) * 10),
    );
    t.same(ahead, []);
    t.same(
      checkpoints,
      [...Array.from({ length: 14 }, (_, index) => 13 + 14 * index), 200],
      'every 14th, and when caught up',
    );
    for (let round = 0; round < 2; round++) await client.appendToStream('noise-1', someEvents(7, 'Noise'));
    await until(() => checkpoints.at(-1) === 214);
  },
);

t.test('a slow reader holds back its own subscription only', async (t) => {
  const { client } = await freshStore(t);
  const { jsonEvent } = await import('@eventstore/db-client');
  for (let round = 0; round < 30; round++) {
    await client.appendToStream('big', jsonEvent({ type: 'Big', data: 'x'.repeat(500_000) }));
  }
  const slow = client.subscribeToAll({ fromPosition: START });
  t.teardown(() => slow.unsubscribe());
  const first = slow[Symbol.asyncIterator]();
  await first.next();
  const quick = follow(t, client.subscribeToAll({ fromPosition: START }));
  await until(() => quick.positions.length === 31);
  const rest: number[] = [];
  for (let index = 1; index < 31; index++) {
    const { value } = (await first.next()) as { value: { event?: { position: Position } } };
    rest.push(Number(value.event?.position.commit));
  }
  t.same(
    rest,
    Array.from({ length: 30 }, (_, index) => index + 1),
  );
});

t.test('subscriptions live through a restart of PostgreSQL and miss nothing', async (t) => {
  const postgres = await ownPostgres(t);
  const { client } = await freshStore(t, { databaseUrl: postgres.connectionString() });
  const all = follow(t, client.subscribeToAll({ fromPosition: START }));
  const stream = follow(t, client.subscribeToStream('case-1'));
  for (let round = 0; round < 3; round++) {
    await client.appendToStream('case-1', someEvents(3));
    const { pid } = postgres;
    process.kill(pid, 'SIGKILL');
    await until(() => postgres.pid !== pid);
    await until(() =>
      client.appendToStream('case-1', someEvents(1)).then(
        () => true,
        () => false,
      ),
    );
  }
  await until(() => stream.seen.length >= 12 && all.positions.length >= 13);
  t.same(
    all.positions,
    all.positions.map((_, index) => index),
  );
  t.same(
    stream.seen,
    stream.seen.map((_, index) => `case-1@${index}`),
  );
  t.same([...all.errors, ...stream.errors], []);
});
