import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { areaEvents, caseEvents, mediatorEvents, reportEvents, unitEvents } from '@linli/case-domain';
import { spawnEmbeddedEventStore } from '@linli/embedded-event-store';
import { createEventStore, type ProductStore } from '@linli/event-store';
import type { Recorded } from '@linli/kernel';
import { type LocalPostgres, startLocalPostgres } from '@linli/local-postgres';
import { createReadModels, type ReadLog } from '@linli/read-models';
import pg from 'pg';
import { cpuSecondsOfTree } from './town/cpu-time.js';
import { firstOf, type TownSize } from './town/town.js';

/*
 * How fast the views are built anew.
 *
 *   pnpm bench rebuild [events] [rounds] [growth]
 *
 * 1. From pages in memory: the rebuild (A) beside the live projector in batches of 500 (B), taking turns A B A B.
 * 2. From a log that is made up page by page, at 1× and `growth`× the events: does the rate hold, is memory flat?
 * 3. From the embedded event store through the stock client, end to end.
 */

const EVENTS = Number(process.argv[2] ?? 200_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const GROWTH = Number(process.argv[4] ?? 10);
/** A tenth is enough to know the rate of the slower ways. */
const FEW = Math.ceil(EVENTS / 10);
const PAGE = 10_000;
const LIVE_BATCH = 500;

const TOWN: TownSize = { seed: 1, communities: 60, reportsPerDay: 400 };

interface Measurement {
  readonly what: string;
  readonly events: number;
  readonly eventsPerSecond: number;
  /** Folding and writing alone, without indexes and swap. */
  readonly loadingPerSecond?: number;
  readonly cpuMicrosecondsPerEvent: { readonly node: number; readonly postgres: number };
  /** Largest resident memory of this process meanwhile, in MB. */
  readonly maxRssMb: number;
}

type Work = () => Promise<{ readonly loadedAfterMs?: number }>;

async function measure(
  what: string,
  events: number,
  postgres: LocalPostgres,
  work: Work,
): Promise<Measurement> {
  let maxRss = 0;
  const watch = setInterval(() => {
    maxRss = Math.max(maxRss, process.memoryUsage.rss());
  }, 50);
  const before = {
    node: process.cpuUsage(),
    postgres: cpuSecondsOfTree(postgres.pid),
    at: performance.now(),
  };
  const { loadedAfterMs } = await work();
  const ms = performance.now() - before.at;
  const { user, system } = process.cpuUsage(before.node);
  clearInterval(watch);
  // The CPU time of a backend is its parent's to tell only once it has ended.
  await delay(200);
  const perEvent = (microseconds: number) => Number((microseconds / events).toFixed(1));
  const measurement: Measurement = {
    what,
    events,
    eventsPerSecond: Math.round((events / ms) * 1_000),
    ...(loadedAfterMs === undefined
      ? {}
      : { loadingPerSecond: Math.round((events / loadedAfterMs) * 1_000) }),
    cpuMicrosecondsPerEvent: {
      node: perEvent(user + system),
      postgres: perEvent((cpuSecondsOfTree(postgres.pid) - before.postgres) * 1e6),
    },
    maxRssMb: Math.round(maxRss / 2 ** 20),
  };
  console.log(describe(measurement));
  return measurement;
}

function describe({
  what,
  events,
  eventsPerSecond,
  loadingPerSecond,
  cpuMicrosecondsPerEvent,
  maxRssMb,
}: Measurement) {
  const { node, postgres } = cpuMicrosecondsPerEvent;
  const loading = loadingPerSecond === undefined ? '' : `, folding and writing alone ${loadingPerSecond}/s`;
  return `  ${what.padEnd(28)} ${String(events).padStart(8)} events  ${eventsPerSecond}/s${loading}  CPU µs/event: node ${node}, postgres ${postgres}  RSS ≤ ${maxRssMb} MB`;
}

/** Empty views, work on them, views gone. */
async function withViews<T>(
  url: string,
  work: (views: ReturnType<typeof createReadModels>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('DROP SCHEMA IF EXISTS read_model CASCADE');
  await client.query('CHECKPOINT');
  await client.end();
  const views = createReadModels({ connectionString: url });
  await views.migrate();
  try {
    return await work(views);
  } finally {
    await views.close();
  }
}

function rebuilding(views: ReturnType<typeof createReadModels>, read: ReadLog): Work {
  return async () => {
    const start = performance.now();
    let loadedAfterMs = 0;
    await views.rebuild({
      read,
      onProgress: ({ phase }) => {
        if (phase === 'indexing') loadedAfterMs = performance.now() - start;
      },
    });
    return { loadedAfterMs };
  };
}

const pagesOf = (events: readonly Recorded[]): ReadLog =>
  async function* read(after) {
    const start = after === undefined ? 0 : events.findIndex(({ position }) => position > after);
    for (let i = start; i >= 0 && i < events.length; i += PAGE) yield events.slice(i, i + PAGE);
  };

/** Makes the events up while they are read, so that nobody holds them all. */
const madeUp = (count: number): ReadLog =>
  async function* read(after) {
    if (after !== undefined) return;
    let page: Recorded[] = [];
    for (const event of firstOf(TOWN, count)) {
      page.push(event);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    yield page;
  };

async function fromMemory(postgres: LocalPostgres, url: string): Promise<Measurement[]> {
  const events = [...firstOf(TOWN, EVENTS)];
  const few = events.slice(0, FEW);
  const measurements: Measurement[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    measurements.push(
      await withViews(url, (views) =>
        measure('A rebuild', EVENTS, postgres, rebuilding(views, pagesOf(events))),
      ),
      await withViews(url, (views) =>
        measure('B live projector', FEW, postgres, async () => {
          for (let i = 0; i < few.length; i += LIVE_BATCH) {
            const batch = few.slice(i, i + LIVE_BATCH);
            await views.apply(batch, batch.at(-1)?.position ?? 0n);
          }
          return {};
        }),
      ),
    );
  }
  return measurements;
}

async function growing(postgres: LocalPostgres, url: string): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const events of [EVENTS, EVENTS * GROWTH]) {
    measurements.push(
      await withViews(url, (views) =>
        measure('made up while read', events, postgres, rebuilding(views, madeUp(events))),
      ),
    );
  }
  return measurements;
}

async function endToEnd(postgres: LocalPostgres, url: string): Promise<Measurement[]> {
  const server = await spawnEmbeddedEventStore({ databaseUrl: postgres.connectionString('postgres') });
  const definitions = { ...areaEvents, ...unitEvents, ...mediatorEvents, ...reportEvents, ...caseEvents };
  // The town's personal texts are sealed already.
  const seal = (data: unknown) => Promise.resolve(data);
  const store = createEventStore({ connectionString: server.connectionString, definitions, seal });
  try {
    await fill(store, FEW);
    const measurements: Measurement[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      measurements.push(
        await measure('reading the store alone', FEW, postgres, async () => {
          for await (const page of pagesFrom(store)(undefined)) void page;
          return {};
        }),
        await withViews(url, (views) =>
          measure('store to views', FEW, postgres, rebuilding(views, pagesFrom(store))),
        ),
      );
    }
    return measurements;
  } finally {
    await store.close();
    await server.close();
  }
}

/** Appends the town's events, many streams at once, each stream in its order. */
async function fill(store: ProductStore, count: number): Promise<void> {
  let page: Recorded[] = [];
  for (const event of [...firstOf(TOWN, count), undefined]) {
    if (event && page.length < 500) {
      page.push(event);
      continue;
    }
    const streams = new Map<string, Recorded[]>();
    for (const one of page) streams.set(one.stream, [...(streams.get(one.stream) ?? []), one]);
    await Promise.all([...streams.values()].map((events) => appendInOrder(store, events)));
    page = event ? [event] : [];
  }
}

async function appendInOrder(store: ProductStore, events: readonly Recorded[]): Promise<void> {
  for (const { stream, revision, type, data, meta } of events) {
    await store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [{ type, data }], meta);
  }
}

const pagesFrom = (store: ProductStore): ReadLog =>
  async function* read(after) {
    let page = [];
    for await (const event of store.readAll({
      maxCount: Number.MAX_SAFE_INTEGER,
      ...(after === undefined ? {} : { from: after }),
    })) {
      page.push(event);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    yield page;
  };

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;
const folder = await mkdtemp(join(tmpdir(), 'linli-bench-rebuild-'));
const postgres = await startLocalPostgres({ dataDir: folder });
try {
  const url = postgres.connectionString();
  console.log(`${machine}, fsync on\n\nFrom pages in memory`);
  const memory = await fromMemory(postgres, url);
  console.log('\nFrom a log made up while it is read (making it up included)');
  const growth = await growing(postgres, url);
  console.log('\nThrough the embedded store and the stock client');
  const store = await endToEnd(postgres, url);
  await mkdir('.bench', { recursive: true });
  const written = { at: new Date().toISOString(), machine, fsync: true, town: TOWN, memory, growth, store };
  await writeFile('.bench/rebuild.json', `${JSON.stringify(written, null, 2)}\n`);
  console.log('\nwritten to .bench/rebuild.json');
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
