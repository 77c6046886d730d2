import { randomBytes } from 'node:crypto';
import { startLocalPostgres } from '@linli/local-postgres';
import { searchDatabase, searchFiles, spellingsOfBytes, temporaryFolder } from '@linli/testing';
import { createVault } from '@linli/vault';
import pg from 'pg';
import t from 'tap';

const folder = temporaryFolder(t);
const server = await startLocalPostgres({ dataDir: folder, fsync: false });
const connectionString = server.connectionString();
const vault = createVault({ connectionString, keyEncryptionKey: randomBytes(32) });
const client = new pg.Client({ connectionString });
await client.connect();
t.teardown(async () => {
  await client.end();
  await vault.close();
  await server.stop();
});
await vault.migrate();

const place = (stream: string) => ({ stream, eventId: 'event-1' });
const sealsFor = (stream: string) => vault.seal({ text: '漏水' }, ['text'], place(stream));

/** Where the bytes of a wrapped key stand on disk. */
async function filesWith(wrapped: Buffer): Promise<string[]> {
  await client.query('CHECKPOINT');
  const { traces } = await searchFiles(folder, spellingsOfBytes('key', Uint8Array.from(wrapped)));
  return traces.map(({ where }) => where);
}

async function wrappedOf(keyId: string): Promise<Buffer> {
  const asked = 'SELECT wrapped FROM vault.data_key WHERE key_id = $1';
  return (await client.query<{ wrapped: Buffer }>(asked, [keyId])).rows[0]?.wrapped ?? Buffer.alloc(0);
}

t.test('a destroyed key is still in the files of PostgreSQL until it is swept, then it is not', async (t) => {
  const [kept, gone] = [await sealsFor('case-kept'), await sealsFor('case-gone')];
  const wrapped = await wrappedOf('case-gone');
  await vault.destroyKey('case-gone');
  t.not((await filesWith(wrapped)).length, 0, 'the row that was overwritten, and the log of writes');
  t.strictSame(await vault.sweep(), { needed: true, logCleared: true });
  t.strictSame(await filesWith(wrapped), []);
  t.not((await filesWith(await wrappedOf('case-kept'))).length, 0, 'keys in use stay');
  t.strictSame(await vault.open([kept, gone]), [{ text: '漏水' }, { text: null }]);
});

t.test('a sweep is quiet when nothing was destroyed since the last one', async (t) => {
  t.strictSame(await vault.sweep(), { needed: false, logCleared: false });
  await vault.destroyKey('case-never-used');
  t.match(await vault.sweep(), { needed: true });
});

t.test('the settings of the server are as they were after a sweep', async (t) => {
  const { rows } = await client.query<{ wal_recycle: string }>('SHOW wal_recycle');
  t.strictSame(rows, [{ wal_recycle: 'on' }]);
});

t.test('the planner keeps no wrapped key, also none from before it was told so', async (t) => {
  await client.query('ALTER TABLE vault.data_key ALTER COLUMN wrapped SET STATISTICS -1');
  for (let turn = 0; turn < 30; turn += 1) await sealsFor(`case-${turn}`);
  const needles = spellingsOfBytes('key', Uint8Array.from(await wrappedOf('case-7')));
  const relations = async () => {
    const { traces } = await searchDatabase(connectionString, needles);
    return [...new Set(traces.map(({ where }) => where))];
  };
  await client.query('ANALYZE vault.data_key');
  t.strictSame(await relations(), ['pg_catalog.pg_statistic', 'pg_catalog.pg_stats', 'vault.data_key']);
  await vault.migrate();
  await client.query('ANALYZE vault.data_key');
  t.strictSame(await relations(), ['vault.data_key']);
});
