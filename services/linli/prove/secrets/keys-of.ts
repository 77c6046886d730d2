import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localKeyWrapper } from '@linli/vault';
import pg from 'pg';

const DATA_KEYS = 200;

/** The data keys as they are in memory, and the keys in files of an installation. */
export async function keysOf(
  connectionString: string,
  keyEncryptionKey: string,
  data: string,
): Promise<Record<string, string>> {
  const wrapper = localKeyWrapper(Buffer.from(keyEncryptionKey, 'base64'));
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ key_id: string; wrapped: Buffer }>(
    'SELECT key_id, wrapped FROM vault.data_key WHERE wrapped IS NOT NULL LIMIT $1',
    [DATA_KEYS],
  );
  await client.end();
  const keys: Record<string, string> = {};
  for (const [index, { key_id, wrapped }] of rows.entries())
    keys[`data key ${index}`] = await wrapper.unwrap(wrapped, key_id);
  for (const file of await readdir(join(data, 'keys')))
    keys[`key in ${file}`] = (await readFile(join(data, 'keys', file), 'utf8')).trim();
  return keys;
}
