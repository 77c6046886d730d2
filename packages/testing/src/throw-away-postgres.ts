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

async function createDatabaseIn(server: string): Promise<ThrowAwayPostgres> {
  const name = `linli_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    connectionString: url.href,
    close: () => runOn(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function runOn(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
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
