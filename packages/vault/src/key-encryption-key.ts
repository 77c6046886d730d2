import { createHash, randomUUID } from 'node:crypto';
import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KEY_BYTES, randomKey } from './aes-gcm.js';

/** The environment variable that holds the key-encryption key. */
const VARIABLE = 'LINLI_KEY';

/** 32 random bytes hold about 30 different values; far fewer means the key was made up by hand. */
const LEAST_DIFFERENT_BYTES = 16;

/** The key-encryption key is missing, malformed, weak, readable by others or not the one in use. */
export class KeyEncryptionKeyUnusable extends Error {
  override readonly name = 'KeyEncryptionKeyUnusable';
}

/** Where the key-encryption key may be found. `env` wins over `file`. */
export interface KeySources {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Path of a key file as {@link createKeyFile} makes it. */
  readonly file?: string;
}

/**
 * Loads the key under which all data keys are wrapped: 32 bytes, base64 or hex, from LINLI_KEY or from a key file.
 *
 * @throws KeyEncryptionKeyUnusable
 */
export async function loadKeyEncryptionKey({ env = process.env, file }: KeySources): Promise<Buffer> {
  const text = env[VARIABLE];
  if (text) return parseKey(text, VARIABLE);
  if (file === undefined) throw new KeyEncryptionKeyUnusable(`neither ${VARIABLE} nor a key file is given`);
  return parseKey(await readPrivateFile(file), file);
}

/**
 * Creates a key file, readable by its owner only, unless there is one. The file appears complete or not at all, and is
 * on disk when this returns: without the key everything sealed under it is lost.
 */
export async function createKeyFile(path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(`${randomKey()}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
}

/** A short public name for a key-encryption key, to tell one from another. */
export function nameOfKey(keyEncryptionKey: Buffer): string {
  return createHash('sha256')
    .update('linli key-encryption key')
    .update(keyEncryptionKey.toString('base64'))
    .digest('hex')
    .slice(0, 16);
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readPrivateFile(path: string): Promise<string> {
  const { mode } = await stat(path).catch(() => {
    throw new KeyEncryptionKeyUnusable(`the key file ${path} does not exist or cannot be reached`);
  });
  if ((mode & 0o077) !== 0) {
    throw new KeyEncryptionKeyUnusable(`the key file ${path} is open to others than its owner: chmod 600`);
  }
  return await readFile(path, 'utf8');
}

function parseKey(text: string, source: string): Buffer {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
  if (key.length !== KEY_BYTES) {
    throw new KeyEncryptionKeyUnusable(`${source} must hold ${KEY_BYTES} bytes as base64 or hex`);
  }
  if (new Set(key).size < LEAST_DIFFERENT_BYTES || key.every(isPrintable)) {
    throw new KeyEncryptionKeyUnusable(`${source} is not random: make it with "openssl rand -base64 32"`);
  }
  return key;
}

/** 32 random bytes are never all letters and digits: such a key is a sentence somebody thought of. */
function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}
