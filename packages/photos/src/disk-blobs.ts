import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Blobs } from './blobs.js';

/** Blobs as files below a directory. A file appears whole or not at all. */
export function diskBlobs(root: string): Blobs {
  const pathOf = (name: string): string => join(root, ...name.split('/'));
  return {
    async put(name, bytes) {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomUUID()}.draft`;
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
      await syncDirectory(dirname(path));
    },
    get: (name) => unlessMissing(readFile(pathOf(name)), undefined),
    async list(prefix) {
      const names = await unlessMissing(readdir(pathOf(prefix)), []);
      return names.filter((name) => !name.endsWith('.draft')).map((name) => `${prefix}${name}`);
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

/** A rename is durable once the directory is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function unlessMissing<T, U>(asked: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise;
    throw error;
  }
}
