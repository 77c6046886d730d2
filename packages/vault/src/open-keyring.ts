import { fileKeyring } from './file-keyring.js';
import { KeyEncryptionKeyUnusable, loadKeyEncryptionKey } from './key-encryption-key.js';
import { fixedKeyring, type Keyring, type KeyWrapper, localKeyWrapper } from './key-wrapper.js';
import { transitKeyWrapper } from './transit-key-wrapper.js';

/** Where the key-encryption keys may be found. */
export interface KeyringSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A key file as `createKeyFile` makes it; former keys beside it. */
  readonly file?: string | undefined;
}

/**
 * The key-encryption keys of a process. The current one is that of a key service (`LINLI_TRANSIT_URL`, `LINLI_TRANSIT_KEY`,
 * `LINLI_TRANSIT_TOKEN`), or `LINLI_KEY`, or what the key file holds. The others named there, and those in
 * `LINLI_FORMER_KEYS` (separated by commas), only unwrap.
 *
 * @throws KeyEncryptionKeyUnusable
 */
export async function openKeyring({ env, file }: KeyringSources): Promise<Keyring> {
  const service = serviceIn(env);
  const held: KeyWrapper[] = [];
  for (const text of [env.LINLI_KEY, ...(env.LINLI_FORMER_KEYS ?? '').split(',')])
    if (text) held.push(localKeyWrapper(await loadKeyEncryptionKey({ env: { LINLI_KEY: text } })));
  const [current, ...former] = service ? [service, ...held] : held;
  if (!service && !env.LINLI_KEY) {
    if (file === undefined) throw new KeyEncryptionKeyUnusable('neither LINLI_KEY nor a key file is given');
    return await inFile(file, held);
  }
  if (!current) throw new KeyEncryptionKeyUnusable('there is no key');
  const before = file === undefined ? undefined : fileKeyring(file);
  const fixed = fixedKeyring(current, former);
  return {
    current: () => fixed.current(),
    find: async (keyId) => (await fixed.find(keyId)) ?? (await before?.find(keyId).catch(() => undefined)),
  };
}

/** Refuses a bad file at the start rather than at the first name. */
async function inFile(file: string, others: readonly KeyWrapper[]): Promise<Keyring> {
  const ring = fileKeyring(file);
  await ring.current();
  return {
    current: () => ring.current(),
    find: async (keyId) => others.find((other) => other.keyId === keyId) ?? (await ring.find(keyId)),
  };
}

function serviceIn(env: KeyringSources['env']): KeyWrapper | undefined {
  const { LINLI_TRANSIT_URL: url, LINLI_TRANSIT_KEY: key = 'linli', LINLI_TRANSIT_TOKEN: token } = env;
  if (!url) return undefined;
  if (!token) throw new KeyEncryptionKeyUnusable('LINLI_TRANSIT_TOKEN is missing');
  return transitKeyWrapper({ url, key, token });
}
