import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { decrypt, encrypt, randomKey, secretKey } from './aes-gcm.js';
import { KeyEncryptionKeyUnusable, nameOfKey } from './key-encryption-key.js';
import { UnwrappedKeys } from './unwrapped-keys.js';

/** Something was to be sealed under a key that was destroyed: the person was erased. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(readonly keyId: string) {
    super(`the key ${keyId} was destroyed: nothing can be sealed under it any more`);
  }
}

interface KeyRow {
  readonly key_id: string;
  /** Null once the key was destroyed. */
  readonly wrapped: Buffer | null;
  readonly kek_id: string;
}

const FIND = 'SELECT key_id, wrapped, kek_id FROM vault.data_key WHERE key_id = ANY ($1)';

/** A key another transaction commits meanwhile is in neither half: such a key has to be read once more. */
const CREATE_OR_FIND = `
  WITH created AS (
    INSERT INTO vault.data_key (key_id, wrapped, kek_id)
    SELECT key_id, wrapped, $3 FROM unnest($1::text[], $2::bytea[]) AS fresh (key_id, wrapped)
    ON CONFLICT DO NOTHING
    RETURNING key_id, wrapped, kek_id
  )
  SELECT * FROM created UNION ALL ${FIND}`;

const DESTROY = `
  INSERT INTO vault.data_key (key_id, kek_id, destroyed_at) VALUES ($1, $2, clock_timestamp())
  ON CONFLICT (key_id) DO UPDATE
  SET wrapped = NULL, destroyed_at = coalesce(data_key.destroyed_at, excluded.destroyed_at)`;

/** The data keys: wrapped in the database, in clear only here, for a while. */
export class DataKeys {
  readonly #unwrapped = new UnwrappedKeys();
  readonly #keyEncryptionKey: KeyObject;
  readonly #kekId: string;

  constructor(
    private readonly pool: Pool,
    keyEncryptionKey: Buffer,
  ) {
    this.#keyEncryptionKey = secretKey(keyEncryptionKey.toString('base64'));
    this.#kekId = nameOfKey(keyEncryptionKey);
  }

  /** @throws KeyEncryptionKeyUnusable when the keys in the database were wrapped under another one */
  async demandMatchingKeyEncryptionKey(): Promise<void> {
    const sample = 'SELECT key_id, wrapped, kek_id FROM vault.data_key WHERE wrapped IS NOT NULL LIMIT 1';
    for (const row of (await this.pool.query<KeyRow>(sample)).rows) this.#demandOurs(row);
  }

  /** The keys that exist and were not destroyed, in one round trip. */
  async find(keyIds: Iterable<string>): Promise<Map<string, KeyObject>> {
    const { known, absent } = this.#held(keyIds);
    if (absent.length === 0) return known;
    const { rows } = await this.pool.query<KeyRow>(FIND, [absent]);
    for (const row of rows) if (row.wrapped) known.set(row.key_id, this.#unwrap(row, row.wrapped));
    return known;
  }

  /**
   * All the keys asked for; those that do not exist yet are created, durably, in one round trip. Whoever creates a key
   * at the same time elsewhere gets the same key.
   *
   * @throws KeyDestroyed
   */
  async findOrCreate(keyIds: Iterable<string>): Promise<Map<string, KeyObject>> {
    const { known, absent } = this.#held(keyIds);
    if (absent.length === 0) return known;
    // In one order everywhere: two transactions that create the same keys in different orders would deadlock.
    absent.sort();
    const fresh = absent.map((keyId) => encrypt(this.#keyEncryptionKey, randomKey(), 'base64', keyId));
    const { rows } = await this.pool.query<KeyRow>(CREATE_OR_FIND, [absent, fresh, this.#kekId]);
    const seen = new Set(rows.map((row) => row.key_id));
    const lostRaces = absent.filter((keyId) => !seen.has(keyId));
    if (lostRaces.length > 0) rows.push(...(await this.pool.query<KeyRow>(FIND, [lostRaces])).rows);
    for (const row of rows) {
      if (row.wrapped === null) throw new KeyDestroyed(row.key_id);
      known.set(row.key_id, this.#unwrap(row, row.wrapped));
    }
    return known;
  }

  /** Destroys a key for good, whether or not it was ever used. */
  async destroy(keyId: string): Promise<void> {
    await this.pool.query(DESTROY, [keyId, this.#kekId]);
    this.#unwrapped.forget(keyId);
  }

  #held(keyIds: Iterable<string>): { known: Map<string, KeyObject>; absent: string[] } {
    const known = new Map<string, KeyObject>();
    const absent: string[] = [];
    for (const keyId of new Set(keyIds)) {
      const key = this.#unwrapped.get(keyId);
      if (key) known.set(keyId, key);
      else absent.push(keyId);
    }
    return { known, absent };
  }

  #unwrap(row: KeyRow, wrapped: Buffer): KeyObject {
    this.#demandOurs(row);
    const key = secretKey(decrypt(this.#keyEncryptionKey, wrapped, 'base64', row.key_id));
    this.#unwrapped.hold(row.key_id, key);
    return key;
  }

  #demandOurs({ key_id, kek_id }: KeyRow): void {
    if (kek_id === this.#kekId) return;
    throw new KeyEncryptionKeyUnusable(
      `${key_id} is wrapped under ${kek_id}, but the key given is ${this.#kekId}`,
    );
  }
}
