import { randomBytes, randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { compose } from '@linli/api';
import { createLogger } from '@linli/observability';
import { openBlobs } from '@linli/photos';
import { startProjector } from '@linli/projector';
import { startTestStore, throwAwayPostgres } from '@linli/testing';
import t from 'tap';
import type { KnownAccount } from '../../src/demonstration/accounts.js';
import { accounts as people } from '../../src/demonstration/district.js';
import { establishDistrict } from '../../src/demonstration/load.js';
import { scenarios } from '../../src/demonstration/scenarios/index.js';
import { openTheatre } from '../../src/demonstration/theatre.js';

/** An entry of a case's timeline, as the HTTP interface tells it. */
export interface Entry {
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly lateEntry?: object;
  readonly data: Readonly<Record<string, unknown>>;
}

type Page = Readonly<Record<string, unknown>>;

/** A story that was played, and what can be asked about it over HTTP. */
export interface Told {
  /** Ids of the things of the story, by their names in it. */
  id(name: string): string;
  /** An instant of the story, in Shanghai. */
  at(day: number, time: string): string;
  /** Reads something as somebody, after the views have seen everything. */
  ask(login: string, path: string): Promise<Page>;
  readonly page: Page;
  readonly types: readonly string[];
  /** The events of a type, oldest first. */
  of(type: string): readonly Entry[];
}

/** A district with people, and stories played in it at their own time: everything real but the calendar on the wall. */
export interface Playhouse {
  /** Plays a story whose day 0 is this day. `before` is told of each step before it is taken. */
  plays(name: string, dayZero: string, before?: (says: string) => Promise<void> | void): Promise<Told>;
  ask(login: string, path: string): Promise<Page>;
  readonly databaseUrl: string;
}

/** Opens a playhouse for one test file. */
export async function openPlayhouse(): Promise<Playhouse> {
  const database = await throwAwayPostgres();
  const server = await startTestStore(database);
  const logger = createLogger({ name: 'test', level: 'silent' });
  const composition = await compose({
    databaseUrl: database.connectionString,
    eventStoreUrl: server.connectionString,
    keyEncryptionKey: randomBytes(32),
    logger,
    photos: openBlobs(pathToFileURL(t.testdir()).href),
  });
  const { accounts, readModels, store } = composition;
  const projector = startProjector({ store, readModels, logger });
  const known: KnownAccount[] = [];
  for (const person of people) {
    const account = { accountId: randomUUID(), password: 'correct horse battery staple' };
    await accounts.createAccount({ ...person, ...account, language: 'zh-CN' });
    known.push({ ...account, login: person.login, role: person.role, displayName: person.displayName });
  }
  await establishDistrict(composition, () => '2024-01-02T00:00:00.000Z', known);
  const theatre = await openTheatre(composition, known, logger);
  t.teardown(async () => {
    await theatre.close();
    await projector.stop();
    await composition.close();
    await server.close();
    await database.close();
  });

  async function ask(login: string, path: string): Promise<Page> {
    const end = await store.end();
    if (end !== undefined) await readModels.waitFor(end, 20_000);
    return (await theatre.exchange({ login, method: 'GET', path: `/api${path}`, headers: {} })).body as Page;
  }

  return {
    ask,
    databaseUrl: database.connectionString,
    async plays(name, dayZero, before) {
      const stage = theatre.stage({
        dayZero: new Date(`${dayZero}T00:00:00+08:00`),
        seed: name,
        ...(before && { onStep: ({ says }) => before(says) }),
      });
      const caseId = await scenarios[name]?.play(stage);
      const path = `/cases/${caseId}`;
      const { items } = (await ask('street', `${path}/timeline?limit=200`)) as { items: readonly Entry[] };
      return {
        id: (thing) => stage.id(thing),
        at: (day, time) => stage.instant(day, time),
        ask,
        page: await ask('street', path),
        types: items.map(({ type }) => type),
        of: (type) => items.filter((entry) => entry.type === type),
      };
    },
  };
}
