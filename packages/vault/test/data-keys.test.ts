import { type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { throwAwayPostgres } from '@linli/testing';
import pg from 'pg';
import t from 'tap';
import { encrypt, randomKey, secretKey } from '../src/aes-gcm.js';
import { DataKeys } from '../src/data-keys.js';
import { nameOfKey } from '../src/key-encryption-key.js';
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
  return new DataKeys(pool, keyEncryptionKey);
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
