import type { Pool } from 'pg';
import { KeyEncryptionKeyUnusable } from './key-encryption-key.js';
import type { Keyring } from './key-wrapper.js';

/** How many data keys each key-encryption key wraps. */
export interface KeyUse {
  readonly kekId: string;
  readonly dataKeys: number;
}

const BATCH = 500;

const USE = `
  SELECT kek_id AS "kekId", count(*)::int AS "dataKeys" FROM vault.data_key
  WHERE wrapped IS NOT NULL GROUP BY kek_id ORDER BY kek_id`;

const REMAINING = `
  SELECT key_id, wrapped, kek_id FROM vault.data_key
  WHERE wrapped IS NOT NULL AND kek_id <> $1 ORDER BY key_id LIMIT ${BATCH}`;

/** Only what is still as it was read: a key destroyed meanwhile stays destroyed. */
const REPLACE = `
  UPDATE vault.data_key SET wrapped = fresh.wrapped, kek_id = $1
  FROM unnest($2::text[], $3::bytea[], $4::bytea[]) AS fresh (key_id, read, wrapped)
  WHERE data_key.key_id = fresh.key_id AND data_key.wrapped = fresh.read`;

/** Which key-encryption keys are in use. */
export async function keyUse(pool: Pool): Promise<KeyUse[]> {
  return (await pool.query<KeyUse>(USE)).rows;
}

/**
 * Wraps every data key under the current key-encryption key, while others seal, open and destroy. Killed at any moment it
 * goes on where it stopped: what a row is wrapped under stands in the row.
 *
 * @param onProgress told how many were wrapped anew so far
 * @throws KeyEncryptionKeyUnusable when something is wrapped under a key that is not here
 */
export async function rewrap(
  pool: Pool,
  keyring: Keyring,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  const current = await keyring.current();
  let done = 0;
  for (;;) {
    const { rows } = await pool.query<{ key_id: string; wrapped: Buffer; kek_id: string }>(REMAINING, [
      current.keyId,
    ]);
    if (rows.length === 0) return done;
    const fresh = await Promise.all(
      rows.map(async ({ key_id, wrapped, kek_id }) => {
        const former = await keyring.find(kek_id);
        if (!former)
          throw new KeyEncryptionKeyUnusable(`${key_id} is wrapped under ${kek_id}, which is not here`);
        return await current.wrap(await former.unwrap(wrapped, key_id), key_id);
      }),
    );
    const given = [
      current.keyId,
      rows.map(({ key_id }) => key_id),
      rows.map(({ wrapped }) => wrapped),
      fresh,
    ];
    done += (await pool.query(REPLACE, given)).rowCount ?? 0;
    onProgress(done);
  }
}
