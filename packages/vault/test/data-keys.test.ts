import { type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { throwAwayPostgres } from '@linli/testing';
import pg from 'pg';
import t from 'tap';
import { encrypt, randomKey, secretKey } from '../src/aes-gcm.js';
import { DataKeys, KeyDestroyed } from '../src/data-keys.js';
import { nameOfKey } from '../src/key-encryption-key.js';
import { fixedKeyring, type KeyWrapper, localKeyWrapper } from '../src/key-wrapper.js';
import { migrateVault } from '../src/migration.js';

const keyEncryptionKey = randomBytes(32);
const postgres = await throwAwayPostgres();
const pool = new pg.Pool({ connectionString: postgres.connectionString });
// Ending the pool does not wait for its connections, so the server may be the first to end them.
pool.on('error', () => undefined);
t.teardown(async () => {
  await pool.end();
  await postgres.close();
});
await migrateVault(pool);

function newIds(count: number): string[] {
  return Array.from({ length: count }, () => `person-${randomUUID()}`);
}

function printed(key: KeyObject | undefined): string | undefined {
  return key?.export().toString('base64');
}

/** As another process would: with nothing in its cache. */
function strangerKeys(): DataKeys {
  return new DataKeys(pool, fixedKeyring(localKeyWrapper(keyEncryptionKey)));
}

t.test('any number of keys is created in one round trip, and keys at hand need none', async (t) => {
  let roundTrips = 0;
  const count = () => (roundTrips += 1);
  pool.on('acquire', count);
  t.teardown(() => pool.off('acquire', count));
  const ids = newIds(300);
  const keys = strangerKeys();
  const created = await keys.findOrCreate(ids);
  t.equal(roundTrips, 1);
  t.equal(created.size, 300);
  t.same(await keys.find(ids), created);
  t.equal(roundTrips, 1);
});

t.test('keys that another process is just creating, in another order, are waited for and used', async (t) => {
  const [a, b] = newIds(2).toSorted() as [string, string];
  const itsKeys = { [a]: randomKey(), [b]: randomKey() };
  const other = await pool.connect();
  t.teardown(() => other.release());
  const createAsOther = (keyId: string) =>
    other.query('INSERT INTO vault.data_key (key_id, wrapped, kek_id) VALUES ($1, $2, $3)', [
      keyId,
      encrypt(secretKey(keyEncryptionKey.toString('base64')), itsKeys[keyId] ?? '', 'base64', keyId),
      nameOfKey(keyEncryptionKey),
    ]);
  await other.query('BEGIN');
  await createAsOther(a);
  const ours = strangerKeys().findOrCreate([b, a]);
  const waiting =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await pool.query(waiting)).rows.length === 0);
  await createAsOther(b);
  await other.query('COMMIT');
  const keys = await ours;
  t.same({ [a]: printed(keys.get(a)), [b]: printed(keys.get(b)) }, itsKeys);
});

t.test(
  'whoever needs new keys while others are being created goes along: one wait for all of them',
  async (t) => {
    let roundTrips = 0;
    const count = () => (roundTrips += 1);
    const keys = strangerKeys();
    const first = keys.findOrCreate(newIds(1));
    const stored = await pool.connect();
    t.teardown(() => stored.release());
    pool.on('acquire', count);
    t.teardown(() => pool.off('acquire', count));
    const ids = newIds(100);
    const answers = await Promise.all(ids.map((id) => keys.findOrCreate([id, ids[0] ?? ''])));
    await first;
    t.ok(roundTrips <= 2, `${roundTrips} round trips for 100 callers`);
    t.equal(new Set(answers.map((answer) => printed(answer.get(ids[0] ?? '')))).size, 1);
    const { rows } = await stored.query<{ key_id: string; wrapped: Buffer }>(
      'SELECT key_id, wrapped FROM vault.data_key WHERE key_id = ANY ($1)',
      [ids],
    );
    const wrapper = localKeyWrapper(keyEncryptionKey);
    t.equal(rows.length, 100);
    for (const { key_id, wrapped } of rows) {
      const answer = answers[ids.indexOf(key_id)];
      t.equal(printed(answer?.get(key_id)), await wrapper.unwrap(wrapped, key_id));
    }
  },
);

t.test('a person who was erased is refused alone: those who went along get their keys', async (t) => {
  const [erased = '', alive = ''] = newIds(2);
  await strangerKeys().destroy(erased);
  const keys = strangerKeys();
  const [refused, created] = await Promise.allSettled([
    keys.findOrCreate([erased]),
    keys.findOrCreate([alive]),
  ]);
  t.ok(refused.status === 'rejected' && refused.reason instanceof KeyDestroyed);
  t.ok(created.status === 'fulfilled' && created.value.has(alive));
});

t.test('when a trip fails those who went along are told, and the next one is made', async (t) => {
  const silent = new pg.Pool({ connectionString: postgres.connectionString });
  const keys = new DataKeys(silent, fixedKeyring(localKeyWrapper(keyEncryptionKey)));
  t.teardown(() => silent.end());
  const query = silent.query.bind(silent);
  let isDown = true;
  Object.assign(silent, {
    query: (...given: Parameters<typeof query>) =>
      isDown ? Promise.reject(new Error('no database')) : query(...given),
  });
  const asked = await Promise.allSettled(newIds(3).map((id) => keys.findOrCreate([id])));
  t.same(
    asked.map(({ status }) => status),
    ['rejected', 'rejected', 'rejected'],
  );
  isDown = false;
  t.equal((await keys.findOrCreate(newIds(1))).size, 1);
});

t.test(
  'a key that was wrapped here a moment ago is not unwrapped: a key service is asked once',
  async (t) => {
    const local = localKeyWrapper(keyEncryptionKey);
    const asked: string[] = [];
    const service: KeyWrapper = {
      keyId: local.keyId,
      wrap: (dataKey, of) => (asked.push('wrap'), local.wrap(dataKey, of)),
      unwrap: (wrapped, of) => (asked.push('unwrap'), local.unwrap(wrapped, of)),
    };
    const ids = newIds(1);
    const created = await new DataKeys(pool, fixedKeyring(service)).findOrCreate(ids);
    t.same(asked, ['wrap']);
    const found = await strangerKeys().find(ids);
    t.equal(printed(found.get(ids[0] ?? '')), printed(created.get(ids[0] ?? '')));
  },
);
