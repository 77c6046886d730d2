import { link, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createKeyFile, loadKeyEncryptionKey, nameOfKey } from './key-encryption-key.js';
import { type Keyring, type KeyWrapper, localKeyWrapper } from './key-wrapper.js';

/**
 * The keys beside a key file: it holds the current one, `<file>.<name of the key>` a former one each. Looked at again
 * whenever it matters, so that a running process follows a rotation without a restart.
 *
 * @throws KeyEncryptionKeyUnusable
 */
export function fileKeyring(file: string): Keyring {
  const known = new Map<string, KeyWrapper>();
  let seen = { changed: -1, keyId: '' };

  async function take(path: string): Promise<KeyWrapper> {
    const wrapper = localKeyWrapper(await loadKeyEncryptionKey({ env: {}, file: path }));
    known.set(wrapper.keyId, wrapper);
    return wrapper;
  }

  async function current(): Promise<KeyWrapper> {
    const changed = (await stat(file).catch(() => undefined))?.ino ?? -1;
    const held = known.get(seen.keyId);
    if (held && changed === seen.changed) return held;
    const wrapper = await take(file);
    seen = { changed, keyId: wrapper.keyId };
    return wrapper;
  }

  return {
    current,
    async find(keyId) {
      if (!known.has(keyId)) await current();
      if (!known.has(keyId)) for (const former of await formerKeyFiles(file)) await take(former);
      return known.get(keyId);
    },
  };
}

/** Puts a new key into a key file; the one before stays beside it under its own name. Killed half-way, it starts over. */
export async function renewKeyFile(file: string): Promise<void> {
  const next = `${file}.next`;
  await rm(next, { force: true });
  await createKeyFile(next);
  const keyId = nameOfKey(await loadKeyEncryptionKey({ env: {}, file }));
  await link(file, `${file}.${keyId}`).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await rename(next, file);
}

/** Throws away former keys that nothing is wrapped under any more. @returns the names of those thrown away */
export async function retireKeyFiles(file: string, inUse: ReadonlySet<string>): Promise<string[]> {
  const retired: string[] = [];
  for (const former of await formerKeyFiles(file)) {
    const keyId = former.slice(file.length + 1);
    // What stands in the current file is in use, whether or not anything was wrapped under it yet.
    if (inUse.has(keyId) || (await readFile(former)).equals(await readFile(file))) continue;
    await rm(former);
    retired.push(keyId);
  }
  return retired;
}

async function formerKeyFiles(file: string): Promise<string[]> {
  const beginning = `${basename(file)}.`;
  const names = await readdir(dirname(file));
  return names
    .filter((name) => name.startsWith(beginning) && /^[0-9a-f]{16}$/.test(name.slice(beginning.length)))
    .map((name) => join(dirname(file), name));
}
