import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { randomKey, secretKey } from './aes-gcm.js';
import { KeyEncryptionKeyUnusable } from './key-encryption-key.js';
import type { Keyring, KeyWrapper } from './key-wrapper.js';
import { SharedTrip } from './shared-trip.js';
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

/** A key that may turn out to be needed: nobody has it before it is durable. */
interface FreshKey {
  readonly clear: string;
  readonly wrapped: Buffer;
  readonly kekId: string;
}

const FIND = 'SELECT key_id, wrapped, kek_id FROM vault.data_key WHERE key_id = ANY ($1)';

/** A key another transaction commits meanwhile is in neither half: such a key has to be read once more. */
const CREATE_OR_FIND = `
  WITH created AS (
    INSERT INTO vault.data_key (key_id, wrapped, kek_id)
    SELECT * FROM unnest($1::text[], $2::bytea[], $3::text[])
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
  readonly #creation = new SharedTrip<FreshKey, ReadonlyMap<string, KeyRow>>((fresh) => this.#create(fresh));

  constructor(
    private readonly pool: Pool,
    private readonly keyring: Keyring,
  ) {}

  /** @throws KeyEncryptionKeyUnusable when keys in the database were wrapped under one that is not here */
  async demandMatchingKeyEncryptionKey(): Promise<void> {
    const samples =
      'SELECT DISTINCT ON (kek_id) key_id, wrapped, kek_id FROM vault.data_key WHERE wrapped IS NOT NULL';
    for (const row of (await this.pool.query<KeyRow>(samples)).rows) await this.#wrapperOf(row);
  }

  /** The keys that exist and were not destroyed, in one round trip. */
  async find(keyIds: Iterable<string>): Promise<Map<string, KeyObject>> {
    const { known, absent } = this.#held(keyIds);
    if (absent.length === 0) return known;
    const { rows } = await this.pool.query<KeyRow>(FIND, [absent]);
    for (const row of rows) if (row.wrapped) known.set(row.key_id, await this.#unwrap(row, row.wrapped));
    return known;
  }

  /**
   * All the keys asked for; those that do not exist yet are created, durably, in one round trip, which everybody shares
   * who asks meanwhile. Whoever creates a key at the same time elsewhere gets the same key.
   *
   * @throws KeyDestroyed
   */
  async findOrCreate(keyIds: Iterable<string>): Promise<Map<string, KeyObject>> {
    const { known, absent } = this.#held(keyIds);
    if (absent.length === 0) return known;
    const fresh = await this.#freshKeys(absent);
    const rows = await this.#creation.join(fresh);
    for (const keyId of absent) {
      const row = rows.get(keyId);
      if (row === undefined) throw new Error(`the key ${keyId} was neither created nor found`);
      if (row.wrapped === null) throw new KeyDestroyed(keyId);
      const own = fresh.get(keyId);
      // What was wrapped here a moment ago need not be unwrapped, which a key service would be asked for.
      const isOwn = own?.wrapped.equals(row.wrapped) === true;
      known.set(keyId, isOwn ? this.#hold(keyId, own.clear) : await this.#unwrap(row, row.wrapped));
    }
    return known;
  }

  /** Destroys a key for good, whether or not it was ever used. */
  async destroy(keyId: string): Promise<void> {
    await this.pool.query(DESTROY, [keyId, (await this.keyring.current()).keyId]);
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

  async #freshKeys(keyIds: readonly string[]): Promise<Map<string, FreshKey>> {
    const current = await this.keyring.current();
    const fresh = keyIds.map(async (keyId): Promise<[string, FreshKey]> => {
      const clear = randomKey();
      return [keyId, { clear, wrapped: await current.wrap(clear, keyId), kekId: current.keyId }];
    });
    return new Map(await Promise.all(fresh));
  }

  /** What stands in the database for these keys, after those that were missing were created. */
  async #create(fresh: ReadonlyMap<string, FreshKey>): Promise<ReadonlyMap<string, KeyRow>> {
    // In one order everywhere: two transactions that create the same keys in different orders would deadlock.
    const keyIds = [...fresh.keys()].toSorted();
    const keys = keyIds.map((keyId) => fresh.get(keyId));
    const { rows } = await this.pool.query<KeyRow>(CREATE_OR_FIND, [
      keyIds,
      keys.map((key) => key?.wrapped),
      keys.map((key) => key?.kekId),
    ]);
    const seen = new Map(rows.map((row) => [row.key_id, row]));
    const lostRaces = keyIds.filter((keyId) => !seen.has(keyId));
    if (lostRaces.length === 0) return seen;
    const found = await this.pool.query<KeyRow>(FIND, [lostRaces]);
    return new Map([...seen, ...found.rows.map((row): [string, KeyRow] => [row.key_id, row])]);
  }

  async #unwrap(row: KeyRow, wrapped: Buffer): Promise<KeyObject> {
    const wrapper = await this.#wrapperOf(row);
    return this.#hold(row.key_id, await wrapper.unwrap(wrapped, row.key_id));
  }

  #hold(keyId: string, clear: string): KeyObject {
    const key = secretKey(clear);
    this.#unwrapped.hold(keyId, key);
    return key;
  }

  async #wrapperOf({ key_id, kek_id }: KeyRow): Promise<KeyWrapper> {
    const wrapper = await this.keyring.find(kek_id);
    if (wrapper) return wrapper;
    throw new KeyEncryptionKeyUnusable(
      `${key_id} is wrapped under ${kek_id}, but the key given is ${(await this.keyring.current()).keyId}`,
    );
  }
}
