import type { Sealed } from '@linli/kernel';
import { openPool } from '@linli/postgres';
import { encryptBytes } from './aes-gcm.js';
import { DataKeys } from './data-keys.js';
import { fixedKeyring, type Keyring, localKeyWrapper } from './key-wrapper.js';
import { migrateVault } from './migration.js';
import { openTexts, sealedTexts } from './opening.js';
import { type PlaceInLog, personalFields } from './personal-fields.js';
import { type KeyUse, keyUse, rewrap } from './rotate.js';
import { openBytes, sealText } from './sealed-box.js';
import { type Swept, sweepDestroyedKeys } from './sweep.js';

/** What opening makes of a type: text for everything sealed, or null when the person was erased. */
export type Opened<T> = T extends Sealed
  ? string | null
  : T extends Date | bigint
    ? T
    : T extends object
      ? { [K in keyof T]: Opened<T[K]> }
      : T;

/** One event that is about to be stored. */
export interface EventToSeal extends PlaceInLog {
  readonly data: unknown;
  /** Paths of the personal fields in `data`; `*` stands for every element of an array: `parties.*.name`. */
  readonly personalPaths: readonly string[];
}

/**
 * Keeps personal data apart from the log: the log holds boxes, the vault the keys, one per person (or per stream, for
 * texts that belong to nobody in particular). Without the key a box is noise: destroying the key erases the person
 * from the log, every view, every backup of them, without changing a byte of the log.
 */
export interface Vault {
  /**
   * Creates schema `vault`, if needed.
   * @throws KeyEncryptionKeyUnusable when the keys there were wrapped under another key-encryption key
   */
  migrate(): Promise<void>;
  /**
   * A copy of an event's data with the personal fields sealed. New keys are durable when this returns. What is sealed
   * already stays as it is.
   * @throws KeyDestroyed when the person was erased
   */
  seal<T>(data: T, personalPaths: readonly string[], place: PlaceInLog): Promise<T>;
  /** {@link seal} for many events, with all keys in one round trip. Answers in the order given. */
  sealMany(events: readonly EventToSeal[]): Promise<unknown[]>;
  /**
   * A copy with everything sealed inside, however deep, in clear; null where the key is missing or destroyed. All keys
   * take one round trip at most.
   * @throws VaultTampered when a box was altered or moved to another place
   */
  open<T>(value: T): Promise<Opened<T>>;
  /**
   * Bytes sealed under the key of a stream, such as a photo of a report. `of` is where they belong: they open nowhere else.
   * @throws KeyDestroyed
   */
  sealBytes(bytes: Uint8Array, belonging: BytesBelong): Promise<Uint8Array>;
  /**
   * What {@link sealBytes} sealed; undefined when the key was destroyed.
   * @throws VaultTampered
   */
  openBytes(sealed: Uint8Array, belonging: BytesBelong): Promise<Uint8Array | undefined>;
  /**
   * Erases: what was sealed under the key never opens again. Irrevocable, repeatable; other processes forget the key
   * within a minute.
   */
  destroyKey(keyId: string): Promise<void>;
  /** Removes what PostgreSQL still holds of destroyed keys in its files. Repeatable; quiet when there is nothing to do. */
  sweep(): Promise<Swept>;
  /**
   * Wraps every data key under the current key-encryption key, while others go on. Killed, it goes on where it stopped.
   * @returns how many were wrapped anew
   */
  rewrap(onProgress?: (done: number) => void): Promise<number>;
  /** Which key-encryption keys are in use. */
  keyUse(): Promise<KeyUse[]>;
  close(): Promise<void>;
}

/** Whose the bytes are. */
export interface BytesBelong {
  readonly stream: string;
  readonly of: string;
}

/** How a vault is reached. */
export interface CreateVault {
  readonly connectionString: string;
  /** 32 bytes, see `loadKeyEncryptionKey`, or several keys, of which one is the current one. */
  readonly keyEncryptionKey: Buffer | Keyring;
}

/** Opens the vault in a PostgreSQL database. */
export function createVault({ connectionString, keyEncryptionKey }: CreateVault): Vault {
  const keyring = Buffer.isBuffer(keyEncryptionKey)
    ? fixedKeyring(localKeyWrapper(keyEncryptionKey))
    : keyEncryptionKey;
  const pool = openPool({ connectionString, max: 5, application_name: 'linli vault' });
  const keys = new DataKeys(pool, keyring);

  async function sealMany(events: readonly EventToSeal[]): Promise<unknown[]> {
    const copies = events.map((event) => ({ ...event, data: structuredClone(event.data) }));
    const fields = copies.flatMap((copy) => [...personalFields(copy.data, copy.personalPaths, copy)]);
    const dataKeys = await keys.findOrCreate(fields.map((field) => field.keyId));
    for (const field of fields) {
      const dataKey = dataKeys.get(field.keyId);
      if (dataKey === undefined) throw new Error(`no key for ${field.of}`);
      field.replaceBy(sealText(field, dataKey));
    }
    return copies.map((copy) => copy.data);
  }

  return {
    async migrate() {
      await migrateVault(pool);
      await keys.demandMatchingKeyEncryptionKey();
    },
    async seal<T>(data: T, personalPaths: readonly string[], place: PlaceInLog) {
      const [sealed] = await sealMany([{ data, personalPaths, ...place }]);
      return sealed as T;
    },
    sealMany,
    async open<T>(value: T) {
      const needed = new Set(Array.from(sealedTexts(value), (sealed) => sealed.key));
      return openTexts(value, await keys.find(needed)) as Opened<T>;
    },
    async sealBytes(bytes, { stream, of }) {
      const key = (await keys.findOrCreate([stream])).get(stream);
      if (key === undefined) throw new Error(`no key for ${of}`);
      return encryptBytes(key, bytes, of);
    },
    async openBytes(sealed, { stream, of }) {
      const key = (await keys.find(new Set([stream]))).get(stream);
      return key && openBytes(sealed, key, of);
    },
    destroyKey: (keyId) => keys.destroy(keyId),
    sweep: () => sweepDestroyedKeys(pool),
    rewrap: (onProgress) => rewrap(pool, keyring, onProgress),
    keyUse: () => keyUse(pool),
    close: () => pool.end(),
  };
}
