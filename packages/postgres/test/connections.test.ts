import { throwAwayPostgres } from '@linli/testing';
import t from 'tap';
import { inTransaction, migrateOnce, openPool } from '../src/index.js';

const server = await throwAwayPostgres();
t.teardown(() => server.close());

/** A pool of one connection, gone after the test file. */
function poolOfOne(name: string, onLost?: (error: Error) => void) {
  const config = { connectionString: server.connectionString, max: 1, application_name: name };
  const pool = openPool(config, onLost);
  t.teardown(() => pool.end());
  return pool;
}

/** Another connection, which cuts those of this name. */
const onlooker = poolOfOne('onlooker');
async function cut(name: string): Promise<void> {
  const kill = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1';
  const { rowCount } = await onlooker.query(kill, [name]);
  t.equal(rowCount, 1, `${name} was connected`);
}

async function numberOf(pool: ReturnType<typeof openPool>): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid ?? 0;
}

t.test('an idle connection that breaks is told of, and replaced at the next query', async (t) => {
  let hear: (error: Error) => void = () => undefined;
  const lost = new Promise<Error>((resolve) => {
    hear = resolve;
  });
  const pool = poolOfOne('idle', (error) => hear(error));
  const before = await numberOf(pool);
  await cut('idle');
  t.match(await lost, { message: /terminat/ });
  t.not(await numberOf(pool), before);
});

t.test('whoever does not listen lives on all the same', async (t) => {
  const pool = poolOfOne('unheard');
  const before = await numberOf(pool);
  const removed = new Promise((resolve) => pool.once('remove', resolve));
  await cut('unheard');
  await removed;
  t.not(await numberOf(pool), before);
});

t.test(
  'a connection that breaks in use rejects what was under way, and is not given to others',
  async (t) => {
    const pool = poolOfOne('in use');
    await t.rejects(
      inTransaction(pool, async (client) => {
        const broken = new Promise((resolve) => client.once('end', resolve));
        await cut('in use');
        await broken;
        await client.query('SELECT 1');
      }),
    );
    t.ok(await numberOf(pool));
  },
);

t.test('what fails in a transaction leaves nothing behind; what succeeds stays', async (t) => {
  const pool = poolOfOne('transactions');
  await pool.query('CREATE TABLE entry (n int PRIMARY KEY)');
  const enter = (n: number, work: () => Promise<string>) =>
    inTransaction(pool, async (client) => {
      await client.query('INSERT INTO entry VALUES ($1)', [n]);
      return await work();
    });
  await t.rejects(
    enter(1, () => Promise.reject(new Error('changed my mind'))),
    { message: 'changed my mind' },
  );
  t.equal(await enter(2, () => Promise.resolve('done')), 'done');
  t.match((await pool.query('SELECT n FROM entry')).rows, [{ n: 2 }]);
  t.equal((await pool.query('SELECT n FROM entry')).rowCount, 1);
});

t.test('a schema is made once, whoever starts first; half of it is never there', async (t) => {
  const pools = ['a', 'b', 'c', 'd'].map((name) => poolOfOne(name));
  // Without a lock several would find nothing there and create it at once, which PostgreSQL refuses.
  const statements = 'CREATE SCHEMA IF NOT EXISTS made; CREATE TABLE IF NOT EXISTS made.thing (n int)';
  await Promise.all(pools.map((pool) => migrateOnce(pool, 'made', statements)));
  const [pool] = pools;
  if (!pool) throw new Error('no pool');
  const half = 'CREATE TABLE made.other (n int); CREATE TABLE made.thing (n int)';
  await t.rejects(migrateOnce(pool, 'made', half), { message: /already exists/ });
  const { rows } = await pool.query(
    `SELECT to_regclass('made.other') AS other, to_regclass('made.thing') AS thing`,
  );
  t.match(rows, [{ other: null, thing: 'made.thing' }]);
});
