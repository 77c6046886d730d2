import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@linli/local-postgres';
import pg from 'pg';

/** An empty database that is gone once it is closed. */
export interface ThrowAwayPostgres {
  connectionString: string;
  close(): Promise<void>;
}

/**
 * An empty database for one test file. With LINLI_TEST_POSTGRES (URL of a superuser) it is made in that server, otherwise
 * in a private PostgreSQL in the folder for temporary files, which costs about a second and gives up fsync.
 */
export async function throwAwayPostgres(): Promise<ThrowAwayPostgres> {
  const server = process.env.LINLI_TEST_POSTGRES;
  return server ? await createDatabaseIn(server) : await startPrivateServer();
}

/** An empty database whose user is nothing but its owner. */
export interface OwnedPostgres extends ThrowAwayPostgres {
  /** The owner, as SQL names it. */
  readonly owner: string;
  /** What the server's administrator runs. */
  administer(sql: string): Promise<void>;
  /** What the owner asks, in one transaction; the rows of the last statement. */
  ask(sql: string): Promise<readonly object[]>;
}

/**
 * An empty database as an ordinary PostgreSQL gives it: its user owns it and may nothing besides (no superuser, no roles,
 * no way past row-level security), unless `rights` say so.
 */
export async function ownedPostgres(rights = ''): Promise<OwnedPostgres> {
  const server = await throwAwayPostgres();
  const owner = `owner_${randomUUID().replaceAll('-', '')}`;
  const administer = async (sql: string) => {
    await runOn(server.connectionString, sql);
  };
  const url = new URL(server.connectionString);
  const database = url.pathname.slice(1);
  const none = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  await administer(`CREATE ROLE ${owner} LOGIN PASSWORD '${owner}' ${rights || none};
    ALTER DATABASE ${database} OWNER TO ${owner}`);
  url.username = owner;
  url.password = owner;
  return {
    owner,
    administer,
    ask: (sql) => runOn(url.href, sql),
    connectionString: url.href,
    close: () => server.close(),
  };
}

async function createDatabaseIn(server: string): Promise<ThrowAwayPostgres> {
  const name = `linli_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    connectionString: url.href,
    async close() {
      await runOn(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function runOn(server: string, sql: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    // Of several statements in one text there are several results.
    const results = [await client.query<object>(sql)].flat();
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

async function startPrivateServer(): Promise<ThrowAwayPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'linli-test-postgres-'));
  const postgres = await startLocalPostgres({ dataDir, fsync: false });
  return {
    connectionString: postgres.connectionString(),
    async close() {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
