import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { domainEvents } from '@linli/case-domain';
import { createEventStore, type ProductStore } from '@linli/event-store';
import type { AppendMeta } from '@linli/kernel';
import { createReadModels, type ReadLog, type ReadModels } from '@linli/read-models';
import { startTestStore, throwAwayPostgres } from '@linli/testing';
import t from 'tap';

/** What a projector runs between: a real log and real views, in one throw-away database. */
export interface Surroundings {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  readonly store: ProductStore;
  readonly readModels: ReadModels;
}

/** Starts the surroundings for one test file and takes them down after it. */
export async function surroundings(): Promise<Surroundings> {
  const database = await throwAwayPostgres();
  const server = await startTestStore(database);
  const store = createEventStore({ connectionString: server.connectionString, definitions: domainEvents });
  const readModels = createReadModels(database);
  await readModels.migrate();
  t.teardown(async () => {
    await Promise.all([store.close(), readModels.close()]);
    await server.close();
    await database.close();
  });
  return {
    databaseUrl: database.connectionString,
    eventStoreUrl: server.connectionString,
    store,
    readModels,
  };
}

/** The envelope of a fresh command. */
export function meta(): AppendMeta {
  const commandId = randomUUID();
  return {
    occurredAt: '2026-11-24T01:58:25.000Z',
    recordedAt: '2026-11-24T01:58:26.000Z',
    by: { id: 'admin-1', role: 'SA', orgCode: '370102' },
    commandId,
    causationId: commandId,
    correlationId: commandId,
  };
}

/** Establishes a unit, the simplest fact that makes a row, in a stream of its own. @returns where it stands in the log */
export async function establishUnit(store: ProductStore, code: string): Promise<bigint> {
  const data = {
    code,
    name: `单位 ${code}`,
    kind: 'department',
    areaCode: '370102',
    enforcing: true,
    duties: 'all',
  };
  const event = { type: 'UnitEstablished', data };
  const { position } = await store.append(`unit-${code}`, 'no_stream', [event], meta());
  return position;
}

/** Another program that writes to the same log, and does not know, or does not keep to, how events look here. */
export function strangerTo({ eventStoreUrl }: Surroundings): ProductStore {
  const { AreaRenamed } = domainEvents;
  const definitions = { UnitEstablished: AreaRenamed, FromTheFuture: AreaRenamed };
  const stranger = createEventStore({ connectionString: eventStoreUrl, definitions });
  t.teardown(() => stranger.close());
  return stranger;
}

/** The log as the views read it. */
export function logOf(store: ProductStore): ReadLog {
  return async function* read(after) {
    const range = { maxCount: 100_000, ...(after === undefined ? {} : { from: after }) };
    for await (const event of store.readAll(range)) yield [event];
  };
}

/** Resolves once a condition holds; the test's own time limit ends a wait for what never comes. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await wait(10);
}
