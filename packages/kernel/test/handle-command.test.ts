import t from 'tap';
import {
  type Appended,
  type AppendMeta,
  type Decider,
  type DomainEvent,
  type EventStore,
  type ExpectedRevision,
  handleCommand,
  type ReadStream,
  type Recorded,
  Rejection,
  StaleRevision,
} from '../src/index.js';

type Counted = DomainEvent<'Counted', { readonly by: number }>;

/** Counts up to ten; counting by zero is a fact that already stands. */
const counter: Decider<{ by: number }, Counted, number, { limit: number }> = {
  category: 'counter',
  initial: 0,
  decide: ({ by }, total, { limit }) => {
    if (total + by > limit) throw new Rejection('LIMIT_REACHED', { limit });
    return by === 0 ? [] : [{ type: 'Counted', data: { by } }];
  },
  evolve: (total, { data }) => total + data.by,
};

/** The port's promises in memory, with a hook to let a competitor write between reading and appending. */
class MemoryStore implements EventStore {
  readonly streams = new Map<string, Recorded[]>();
  beforeAppend: (() => void) | undefined;

  async readStream<E extends DomainEvent>(stream: string): Promise<ReadStream<E>> {
    const events = [...(this.streams.get(stream) ?? [])] as Recorded<E>[];
    return { events, revision: events.length === 0 ? 'no_stream' : events.length - 1 };
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly DomainEvent[],
    meta: AppendMeta,
  ): Promise<Appended> {
    const competitor = this.beforeAppend;
    this.beforeAppend = undefined;
    competitor?.();
    const { length } = this.streams.get(stream) ?? [];
    const actual = length === 0 ? 'no_stream' : length - 1;
    if (actual !== expected) throw new StaleRevision(stream, expected, actual);
    for (const event of events) this.write(stream, event, meta);
    const revision = length + events.length - 1;
    return { revision, position: BigInt(revision) };
  }

  write(stream: string, event: DomainEvent, meta: AppendMeta): void {
    const stored = this.streams.get(stream) ?? [];
    const revision = stored.length;
    const eventId = `${meta.commandId}-${revision}`;
    stored.push({
      ...event,
      meta: { ...meta, schemaVersion: 1 },
      eventId,
      stream,
      revision,
      position: BigInt(revision),
    });
    this.streams.set(stream, stored);
  }
}

const at = '2026-11-24T02:00:00.000Z';

function metaOf(commandId: string): AppendMeta {
  const by = { id: 'worker-1', role: 'GW', orgCode: '370199001001' } as const;
  return { occurredAt: at, recordedAt: at, by, commandId, causationId: commandId, correlationId: commandId };
}

function count(store: EventStore, by: number, commandId: string, ifMatch?: number) {
  const task = {
    store,
    decider: counter,
    id: 'a',
    command: { by },
    facts: { limit: 10 },
    meta: metaOf(commandId),
  };
  return handleCommand(ifMatch === undefined ? task : { ...task, ifMatch });
}

function countNew(store: EventStore, by: number, commandId: string) {
  const facts = { limit: 10 };
  return handleCommand({
    store,
    decider: counter,
    id: 'a',
    command: { by },
    facts,
    meta: metaOf(commandId),
    likelyNew: true,
  });
}

t.test('a command appends its events and answers with the state after them', async (t) => {
  const result = await count(new MemoryStore(), 3, 'c1');
  t.match(result, { state: 3, revision: 0, events: [{ type: 'Counted', data: { by: 3 } }] });
});

t.test('a command that came before is answered quietly, even if it would be refused by now', async (t) => {
  const store = new MemoryStore();
  await count(store, 6, 'c1');
  const again = await count(store, 6, 'c1');
  t.match(again, { state: 6, revision: 0, events: [] });
  t.equal(store.streams.get('counter-a')?.length, 1);
});

t.test('(I3) a repetition is answered before If-Match is compared', async (t) => {
  const store = new MemoryStore();
  await count(store, 1, 'c1');
  await count(store, 1, 'c2');
  t.match(await count(store, 1, 'c1', -1), { revision: 1, events: [] });
});

t.test('a fact that already stands yields no event', async (t) => {
  const store = new MemoryStore();
  t.match(await count(store, 0, 'c1'), { revision: -1, events: [] });
  t.equal(store.streams.size, 0);
});

t.test('a refusal stores nothing', async (t) => {
  const store = new MemoryStore();
  await t.rejects(count(store, 11, 'c1'), { code: 'LIMIT_REACHED', details: { limit: 10 } });
  t.equal(store.streams.size, 0);
});

t.test('(I2) a stale If-Match is refused and stores nothing', async (t) => {
  const store = new MemoryStore();
  await count(store, 1, 'c1');
  await count(store, 1, 'c2');
  await t.rejects(count(store, 1, 'c3', 0), { name: 'StaleRevision', expected: 0, actual: 1 });
  t.equal(store.streams.get('counter-a')?.length, 2);
});

t.test('what is likely new is appended without reading first', async (t) => {
  const store = new MemoryStore();
  store.readStream = () => Promise.reject(new Error('nobody reads'));
  t.match(await countNew(store, 3, 'c1'), { state: 3, revision: 0 });
});

t.test('what was likely new and is there after all is decided on what is there', async (t) => {
  const store = new MemoryStore();
  await count(store, 9, 'c1');
  await t.rejects(countNew(store, 2, 'c2'), { code: 'LIMIT_REACHED' });
  t.match(await countNew(store, 1, 'c3'), { state: 10, revision: 1 });
  t.match(await countNew(store, 9, 'c1'), { events: [] }, 'a repetition stores nothing');
  t.equal(store.streams.get('counter-a')?.length, 2);
});

t.test('a lost race is decided anew against what the winner wrote', async (t) => {
  const store = new MemoryStore();
  store.beforeAppend = () => store.write('counter-a', { type: 'Counted', data: { by: 4 } }, metaOf('winner'));
  t.match(await count(store, 5, 'c1'), { state: 9, revision: 1 });
  store.beforeAppend = () =>
    store.write('counter-a', { type: 'Counted', data: { by: 1 } }, metaOf('second-winner'));
  await t.rejects(count(store, 1, 'c2'), { code: 'LIMIT_REACHED' });
});

/** Lets a competitor win each of the next races. */
function loseRaces(store: MemoryStore, races: number): void {
  if (races === 0) return;
  store.beforeAppend = () => {
    store.write('counter-a', { type: 'Counted', data: { by: 0 } }, metaOf(`winner-${races}`));
    loseRaces(store, races - 1);
  };
}

t.test('whoever loses nine races gets through, and whoever loses ten has stored nothing', async (t) => {
  const store = new MemoryStore();
  loseRaces(store, 9);
  t.match(await count(store, 1, 'c1'), { state: 1, revision: 9 });
  loseRaces(store, 10);
  await t.rejects(count(store, 1, 'c2'), { name: 'StaleRevision', actual: 19 });
  t.equal(store.streams.get('counter-a')?.filter(({ meta }) => meta.commandId === 'c2').length, 0);
});

t.test('a lost race with If-Match is a conflict for the caller to look at', async (t) => {
  const store = new MemoryStore();
  await count(store, 1, 'c1');
  store.beforeAppend = () => store.write('counter-a', { type: 'Counted', data: { by: 4 } }, metaOf('winner'));
  await t.rejects(count(store, 1, 'c2', 0), { name: 'StaleRevision', actual: 1 });
});
