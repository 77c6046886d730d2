import type { DomainEvent } from '@linli/kernel';
import { createReadModels, type LogEvent, type ReadModels } from '@linli/read-models';
import { throwAwayPostgres } from '@linli/testing';
import pg from 'pg';
import t from 'tap';
import { connectionConfig } from '../src/database.js';
import { snakeCase } from '../src/projection/table.js';
import { allViews } from '../src/views.js';
import { type Circumstances, RecordedLog } from './recorded-log.js';

/** A row as PostgreSQL gives it back, columns by their names in TypeScript. */
export type StoredRow = Readonly<Record<string, unknown>>;

const server = await throwAwayPostgres();
const client = new pg.Client(connectionConfig(server.connectionString));
await client.connect();
const views = createReadModels({ connectionString: server.connectionString });
await views.migrate();
t.teardown(async () => {
  await views.close();
  await client.end();
  await server.close();
});

/** Views over an empty database that lives as long as the test file, with a log of its own. */
export interface Projected {
  readonly views: ReadModels;
  readonly connectionString: string;
  readonly client: pg.Client;
  readonly log: RecordedLog;
  /** Records events of one stream and folds them. */
  readonly happen: (stream: string, ...events: readonly DomainEvent[]) => Promise<void>;
  readonly happenAt: (
    circumstances: Circumstances,
    stream: string,
    ...events: readonly DomainEvent[]
  ) => Promise<void>;
  readonly apply: (events: readonly LogEvent[]) => Promise<void>;
  readonly rows: (view: string) => Promise<StoredRow[]>;
  /** Every row of every view as one text. */
  readonly everything: () => Promise<string>;
}

/** Empties the views, so each test begins with nothing. */
export async function emptyViews(): Promise<Projected> {
  const deletions = allViews.map(({ table }) => `DELETE FROM read_model.${table.name}`);
  const reset = ['UPDATE read_model.checkpoint SET position = -1', 'DELETE FROM read_model.parked_stream'];
  await client.query([...deletions, ...reset].join('; '));
  const log = new RecordedLog();
  const apply = async (events: readonly LogEvent[]) => {
    await views.apply(events, events.at(-1)?.position ?? 0n);
  };
  const happenAt = async (
    circumstances: Circumstances,
    stream: string,
    ...events: readonly DomainEvent[]
  ) => {
    await apply(events.map((event) => log.add(stream, event, circumstances)));
  };
  const rows = async (view: string) => {
    const table = allViews.find((known) => known.table.name === view)?.table;
    const names = Object.keys(table?.columns ?? {});
    const result = await client.query<unknown[]>({
      text: `SELECT ${names.map(snakeCase).join(', ')} FROM read_model.${view} ORDER BY ${table?.key.map(snakeCase).join(', ')}`,
      rowMode: 'array',
    });
    return result.rows.map((values) => Object.fromEntries(names.map((name, i) => [name, values[i]])));
  };
  return {
    views,
    connectionString: server.connectionString,
    client,
    log,
    apply,
    happenAt,
    happen: (stream, ...events) => happenAt({}, stream, ...events),
    rows,
    async everything() {
      const contents = await Promise.all(views.views.map(async (view) => [view, await rows(view)]));
      return JSON.stringify(
        contents,
        (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
        1,
      );
    },
  };
}
