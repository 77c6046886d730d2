import { decrypt, encrypt, KEY_BYTES, secretKey } from './aes-gcm.js';
import { KeyEncryptionKeyUnusable, nameOfKey } from './key-encryption-key.js';

/** What wraps data keys: a key held here, or a service that never gives its key away. */
export interface KeyWrapper {
  /** Public name of the key-encryption key; it stands beside everything wrapped under it. */
  readonly keyId: string;
  /** @param of whose key it is: it unwraps for nobody else */
  wrap(dataKey: string, of: string): Promise<Buffer>;
  /** @throws Error when it was not wrapped by this one, for the same */
  unwrap(wrapped: Buffer, of: string): Promise<string>;
}

/** The key-encryption keys a process has. */
export interface Keyring {
  /** The one new keys are wrapped under. */
  current(): Promise<KeyWrapper>;
  /** The one with this name; undefined when it is not here. */
  find(keyId: string): Promise<KeyWrapper | undefined>;
}

/** Wraps under a key of 32 bytes held in this process. */
export function localKeyWrapper(keyEncryptionKey: Buffer): KeyWrapper {
  if (keyEncryptionKey.length !== KEY_BYTES)
    throw new KeyEncryptionKeyUnusable(`the key must have ${KEY_BYTES} bytes`);
  const key = secretKey(keyEncryptionKey.toString('base64'));
  return {
    keyId: nameOfKey(keyEncryptionKey),
    wrap: async (dataKey, of) => encrypt(key, dataKey, 'base64', of),
    unwrap: async (wrapped, of) => decrypt(key, wrapped, 'base64', of),
  };
}

/** A ring of keys that stay what they are. */
export function fixedKeyring(current: KeyWrapper, former: readonly KeyWrapper[] = []): Keyring {
  return {
    current: async () => current,
    find: async (keyId) => [current, ...former].find((wrapper) => wrapper.keyId === keyId),
  };
}
