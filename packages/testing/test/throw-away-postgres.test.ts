import { startLocalPostgres } from '@linli/local-postgres';
import { throwAwayPostgres } from '@linli/testing';
import pg from 'pg';
import t from 'tap';

async function databaseOf(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    return rows[0]?.name ?? '';
  } finally {
    await client.end();
  }
}

t.test('without a server at hand a private one is started and is gone after close', async (t) => {
  t.intercept(process, 'env', { value: { ...process.env, LINLI_TEST_POSTGRES: '' } });
  const database = await throwAwayPostgres();
  t.equal(await databaseOf(database.connectionString), 'linli');
  await database.close();
  await t.rejects(databaseOf(database.connectionString), { code: 'ECONNREFUSED' });
});

t.test('with a server at hand each call makes a database of its own and drops it at close', async (t) => {
  const server = await startLocalPostgres({ dataDir: t.testdir(), fsync: false });
  t.teardown(() => server.stop());
  t.intercept(process, 'env', { value: { ...process.env, LINLI_TEST_POSTGRES: server.connectionString() } });
  const [one, other] = await Promise.all([throwAwayPostgres(), throwAwayPostgres()]);
  t.not(await databaseOf(one.connectionString), await databaseOf(other.connectionString));
  await Promise.all([one.close(), other.close()]);
  await t.rejects(databaseOf(one.connectionString), { code: '3D000' });
});
