import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent, type ResolvedEvent } from '@eventstore/db-client';
import { type EmbeddedEventStoreOptions, serveEmbeddedEventStore } from '@linli/embedded-event-store';
import { type LocalPostgres, startLocalPostgres } from '@linli/local-postgres';
import pg from 'pg';
import tap, { type Test } from 'tap';

/** A PostgreSQL of the test's own, which it may kill. */
export async function ownPostgres(t: Test, options: { fsync?: boolean } = {}): Promise<LocalPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'linli-store-test-'));
  const postgres = await startLocalPostgres({ dataDir, fsync: options.fsync ?? false });
  t.teardown(async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return postgres;
}

let fileServer: Promise<LocalPostgres> | undefined;

/** An empty database: in the server given, in that of the test run, or in one for all tests of this file. */
export async function freshDatabase(t: Test, server?: LocalPostgres): Promise<string> {
  const shared = server ? undefined : process.env.LINLI_TEST_POSTGRES;
  const admin = shared ?? (server ?? (await (fileServer ??= ownPostgres(tap)))).connectionString();
  const name = `store_${randomUUID().replaceAll('-', '')}`;
  await query(admin, `CREATE DATABASE ${name}`);
  t.teardown(() => query(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(() => undefined));
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** A store in this process and a stock client connected to it, both gone when the test ends. */
export async function freshStore(t: Test, options: Partial<EmbeddedEventStoreOptions> = {}) {
  const databaseUrl = options.databaseUrl ?? (await freshDatabase(t));
  const store = await serveEmbeddedEventStore({ ...options, databaseUrl });
  t.teardown(() => store.close());
  return { store, databaseUrl, client: connect(t, store.port) };
}

/** A stock client; every client has a connection of its own. */
export function connect(t: Test, port: number): EventStoreDBClient {
  const client = new EventStoreDBClient(
    { endpoint: `127.0.0.1:${port}`, throwOnAppendFailure: true },
    { insecure: true },
  );
  t.teardown(() => client.dispose());
  return client;
}

/** `count` events with ids of their own. */
export function someEvents(count = 1, type = 'Happened') {
  return Array.from({ length: count }, (_, index) => jsonEvent({ id: randomUUID(), type, data: { index } }));
}

/** All that a read gives. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of stream) all.push(item);
  return all;
}

/** Data of the events of a read, in order. */
export async function revisionsOf(read: AsyncIterable<ResolvedEvent>): Promise<number[]> {
  return (await collect(read)).map(({ event }) => Number(event?.revision));
}

/** The error a promise is rejected with. */
export async function refusal(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It should have been refused.');
}

/** Waits until `condition` holds. */
export async function until(condition: () => boolean | Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('The condition did not come true in time.');
    await delay(10);
  }
}
