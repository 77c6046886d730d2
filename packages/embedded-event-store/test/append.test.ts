import { randomUUID } from 'node:crypto';
import {
  DeadlineExceededError,
  type EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import fc from 'fast-check';
import pg from 'pg';
import t from 'tap';
import {
  collect,
  connect,
  freshStore,
  query,
  refusal,
  revisionsOf,
  someEvents,
  until,
} from './fresh-store.js';
import { Model, type Step, steps } from './model.js';

/** Credentials for one call make the client take the classic Append instead of BatchAppend. */
const CLASSIC = { credentials: { username: 'anybody', password: 'ignored' } };
const WAYS = [
  ['BatchAppend', {}],
  ['Append', CLASSIC],
] as const;

for (const [way, options] of WAYS) {
  t.test(`${way}: an acknowledged append can be read at the revision and position it was told`, async (t) => {
    const { client } = await freshStore(t);
    const result = await client.appendToStream('case-1', someEvents(3), {
      ...options,
      expectedRevision: 'no_stream',
    });
    t.equal(result.nextExpectedRevision, 2n);
    const events = await collect(client.readStream('case-1'));
    t.same(
      events.map(({ event }) => event?.revision),
      [0n, 1n, 2n],
    );
    t.same(events.at(-1)?.event?.position, result.position);
    t.ok(Math.abs((events[0]?.event?.created.getTime() ?? 0) - Date.now()) < 60_000);
  });

  t.test(`${way}: a stale writer is told stream, expectation and present revision`, async (t) => {
    const { client } = await freshStore(t);
    await client.appendToStream('case-1', someEvents(2));
    for (const expectedRevision of ['no_stream', 0n, 7n] as const) {
      const error = await refusal(
        client.appendToStream('case-1', someEvents(), { ...options, expectedRevision }),
      );
      t.ok(error instanceof WrongExpectedVersionError);
      t.match(error, { streamName: 'case-1', expectedVersion: expectedRevision, actualVersion: 1n });
    }
    const absent = await refusal(
      client.appendToStream('none', someEvents(), { ...options, expectedRevision: 'stream_exists' }),
    );
    t.match(absent, { streamName: 'none', expectedVersion: 'stream_exists', actualVersion: 'no_stream' });
  });

  t.test(`${way}: the same append again is the same success, and adds nothing`, async (t) => {
    const { client } = await freshStore(t);
    const first = someEvents(2);
    const second = someEvents(2);
    const told = await client.appendToStream('case-1', first, { ...options, expectedRevision: 'no_stream' });
    await client.appendToStream('case-1', second, { ...options, expectedRevision: 1n });
    t.same(await client.appendToStream('case-1', first, { ...options, expectedRevision: 'no_stream' }), told);
    const [, last] = second;
    await client.appendToStream('case-1', last ? [last] : [], { ...options, expectedRevision: 2n });
    t.same(await revisionsOf(client.readStream('case-1')), [0, 1, 2, 3]);
  });

  t.test(`${way}: a repeat that only partly matches is refused`, async (t) => {
    const { client } = await freshStore(t);
    const events = someEvents(2);
    await client.appendToStream('case-1', events, { ...options, expectedRevision: 'no_stream' });
    const mixed = [...events.slice(0, 1), ...someEvents(1)];
    const error = await refusal(
      client.appendToStream('case-1', mixed, { ...options, expectedRevision: 'no_stream' }),
    );
    t.ok(error instanceof WrongExpectedVersionError);
    t.same(await revisionsOf(client.readStream('case-1')), [0, 1]);
  });

  t.test(`${way}: a closed stream is told as deleted`, async (t) => {
    const { client } = await freshStore(t);
    await client.tombstoneStream('邻里-1');
    const error = await refusal(client.appendToStream('邻里-1', someEvents(), { ...options }));
    t.ok(error instanceof StreamDeletedError);
  });

  t.test(`${way}: an append above the limit is refused whole, one just below it is taken`, async (t) => {
    const { client } = await freshStore(t);
    const ofSize = (bytes: number) => jsonEvent({ type: 'Big', data: 'x'.repeat(bytes) });
    const error = await refusal(
      client.appendToStream('case-1', [ofSize(600_000), ofSize(600_000)], { ...options }),
    );
    t.ok(error instanceof MaxAppendSizeExceededError);
    t.match(error, { maxAppendSize: 1024 * 1024 });
    const huge = await refusal(client.appendToStream('case-1', ofSize(5_000_000), { ...options }));
    t.ok(huge instanceof MaxAppendSizeExceededError);
    await client.appendToStream('case-1', ofSize(1_000_000), { ...options });
    t.same(await revisionsOf(client.readStream('case-1')), [0]);
  });

  t.test(`${way}: what is no append at all is refused and harms nobody`, async (t) => {
    const { client } = await freshStore(t);
    const noId = jsonEvent({ id: 'not-a-uuid', type: 'T', data: {} });
    for (const [stream, events] of [
      ['', someEvents()],
      ['$$', someEvents()],
      ['a\0b', someEvents()],
      ['x'.repeat(3_000), someEvents()],
      ['case-1', []],
      ['case-1', [noId]],
    ] as const) {
      await t.rejects(client.appendToStream(stream, [...events], { ...options }));
    }
    await client.appendToStream('case-1', someEvents(), { ...options });
  });

  t.test(
    `${way}: a deadline that passes while PostgreSQL hangs is answered, and the log goes on afterwards`,
    async (t) => {
      const { client, databaseUrl } = await freshStore(t);
      await client.appendToStream('case-1', someEvents());
      const blocker = new pg.Client({ connectionString: databaseUrl });
      await blocker.connect();
      await blocker.query('BEGIN; LOCK TABLE event_store.event IN EXCLUSIVE MODE');
      const begin = performance.now();
      const errors = await Promise.all(
        ['in flight', 'queued', 'queued too'].map((stream) =>
          refusal(client.appendToStream(stream, someEvents(), { ...options, deadline: 300 })),
        ),
      );
      t.ok(performance.now() - begin < 2_000);
      for (const error of errors) t.ok(error instanceof DeadlineExceededError);
      await blocker.query('ROLLBACK');
      await blocker.end();
      await client.appendToStream('case-1', someEvents(), { ...options, expectedRevision: 0n });
    },
  );
}

t.test('events keep their bytes, types and metadata', async (t) => {
  const { client } = await freshStore(t);
  const { binaryEvent } = await import('@eventstore/db-client');
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const id = randomUUID();
  await client.appendToStream('邻里-楼道堆物', [
    jsonEvent({ id, type: '上报', data: { 楼: '3栋', '‐': '\u{20BB7}' }, metadata: { by: '网格员' } }),
    binaryEvent({ type: 'photo', data: bytes, metadata: bytes }),
  ]);
  const [first, second] = await collect(client.readStream('邻里-楼道堆物'));
  t.match(first?.event, {
    id,
    streamId: '邻里-楼道堆物',
    type: '上报',
    isJson: true,
    data: { 楼: '3栋', '‐': '\u{20BB7}' },
    metadata: { by: '网格员' },
  });
  t.equal(second?.event?.isJson, false);
  t.same([...Uint8Array.from(second?.event?.data as Uint8Array)], [...bytes]);
  t.same([...Uint8Array.from(second?.event?.metadata as Uint8Array)], [...bytes]);
});

t.test('positions count up without a gap, in the order of commits, whoever appends', async (t) => {
  const { store, client } = await freshStore(t);
  const clients = [client, connect(t, store.port), connect(t, store.port)];
  const appends = Array.from({ length: 300 }, (_, index) =>
    (clients[index % 3] ?? client).appendToStream(`case-${index % 20}`, someEvents(1 + (index % 3))),
  );
  await Promise.all(appends);
  const positions = (await collect(client.readAll())).map(({ event }) => event?.position.commit);
  t.equal(positions.length, 601);
  t.same(
    positions,
    positions.map((_, index) => BigInt(index)),
  );
});

t.test('of many writers racing for a revision exactly one wins', async (t) => {
  const { store, client } = await freshStore(t);
  const racers = [client, ...Array.from({ length: 7 }, () => connect(t, store.port))];
  const rounds = 30;
  for (let revision = 0; revision < rounds; revision++) {
    const expectedRevision = revision === 0 ? ('no_stream' as const) : BigInt(revision - 1);
    const results = await Promise.allSettled(
      racers.map((racer) => racer.appendToStream('race', someEvents(), { expectedRevision })),
    );
    t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const result of results)
      if (result.status === 'rejected') t.ok(result.reason instanceof WrongExpectedVersionError);
  }
  t.same(
    await revisionsOf(client.readStream('race')),
    Array.from({ length: rounds }, (_, revision) => revision),
  );
});

t.test('without an expectation a repeat is recognised, also after a restart of the store', async (t) => {
  const first = await freshStore(t);
  const events = someEvents(2);
  const told = await first.client.appendToStream('case-1', events);
  t.same(await first.client.appendToStream('case-1', events), told);
  await first.store.close();
  const second = await freshStore(t, { databaseUrl: first.databaseUrl });
  t.same(await second.client.appendToStream('case-1', events), told);
  t.same(await second.client.appendToStream('case-1', events, { expectedRevision: 'no_stream' }), told);
});

t.test('any sequence of appends and deletions is answered as the model says', async (t) => {
  const { client } = await freshStore(t);
  let run = 0;
  const property = fc.asyncProperty(steps, async (all) => {
    run += 1;
    const model = new Model();
    const ids = new Map<string, string>();
    const idOf = (stream: number, number: number) => {
      const key = `${stream}-${number}`;
      const id = ids.get(key) ?? randomUUID();
      ids.set(key, id);
      return id;
    };
    for (const step of all) {
      if (step.kind !== 'append' && step.expected === 'stream_exists') continue;
      const expectation = model.apply(step);
      const told = await perform(client, step, `run${run}-${step.stream}`, idOf);
      t.match(told, expectation, JSON.stringify(step));
    }
    for (const [number, { ids: present, shownFrom, state }] of model.streams.entries()) {
      if (state !== 'open' || present.length === 0) continue;
      const shown = await collect(client.readStream(`run${run}-${number}`));
      t.same(
        shown.map(({ event }) => event?.id),
        present.slice(shownFrom).map((id) => idOf(number, id)),
      );
    }
  });
  await fc.assert(property, { numRuns: 40 });
});

async function perform(
  client: EventStoreDBClient,
  step: Step,
  stream: string,
  idOf: (stream: number, id: number) => string,
): Promise<{ kind: string; revision?: number }> {
  const expectedRevision = typeof step.expected === 'number' ? BigInt(step.expected) : step.expected;
  try {
    if (step.kind === 'append') {
      const events = step.ids.map((id) => jsonEvent({ id: idOf(step.stream, id), type: 'T', data: {} }));
      const { nextExpectedRevision } = await client.appendToStream(stream, events, { expectedRevision });
      return { kind: 'written', revision: Number(nextExpectedRevision) };
    }
    if (expectedRevision === 'stream_exists') throw new Error('The client cannot ask this of a deletion.');
    if (step.kind === 'delete') await client.deleteStream(stream, { expectedRevision });
    else await client.tombstoneStream(stream, { expectedRevision });
    return { kind: 'written' };
  } catch (error) {
    if (error instanceof WrongExpectedVersionError) return { kind: 'wrong_expected_version' };
    if (error instanceof StreamDeletedError) return { kind: 'stream_deleted' };
    throw error;
  }
}

t.test('(I1) recorded events can be neither changed nor removed, not even with SQL', async (t) => {
  const { client, databaseUrl } = await freshStore(t);
  await client.appendToStream('case-1', someEvents());
  for (const sql of [
    'UPDATE event_store.event SET type = $$x$$',
    'DELETE FROM event_store.event',
    'TRUNCATE event_store.event',
  ]) {
    await t.rejects(query(databaseUrl, sql), /never changed or removed/);
  }
});

t.test('a second store cannot write to the same database', async (t) => {
  const { databaseUrl, client } = await freshStore(t);
  await t.rejects(freshStore(t, { databaseUrl }), /Another event store is writing/);
  await client.appendToStream('case-1', someEvents());
});

t.test('a store that lost its connection to PostgreSQL connects again by itself', async (t) => {
  const { databaseUrl, client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents());
  const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()`;
  await query(databaseUrl, kill);
  await until(async () =>
    client.appendToStream('case-1', someEvents()).then(
      () => true,
      () => false,
    ),
  );
  t.equal((await collect(client.readStream('case-1'))).length, 2);
});
