import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exists, giveTo } from './places.js';
import type { SystemUser } from './system-user.js';

/** Name of the superuser of every local cluster. */
export const SUPERUSER = 'linli';

/** A data directory that initdb has finished, and the password of its superuser. */
export interface Cluster {
  dataDirectory: string;
  password: string;
}

/** Opens the cluster below `folder`, running initdb when there is none yet. Killed half-way, it simply starts over. */
export async function openCluster(
  folder: string,
  binaries: string,
  user: SystemUser | undefined,
): Promise<Cluster> {
  const password = await readOrMakePassword(join(folder, 'superuser-password'));
  const dataDirectory = join(folder, 'data');
  if (await exists(dataDirectory)) return { dataDirectory, password };

  const unfinished = join(folder, 'data.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(user, unfinished);
  await initialise(unfinished, password, binaries, user);
  await rename(unfinished, dataDirectory);
  return { dataDirectory, password };
}

async function readOrMakePassword(path: string): Promise<string> {
  if (await exists(path)) return (await readFile(path, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writePrivately(path, password);
  return password;
}

async function writePrivately(path: string, text: string): Promise<void> {
  // Written aside and renamed, so that no crash can leave an empty password behind.
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

async function initialise(
  dataDirectory: string,
  password: string,
  binaries: string,
  user: SystemUser | undefined,
): Promise<void> {
  const passwordFile = `${dataDirectory}.password`;
  await writePrivately(passwordFile, password);
  await giveTo(user, passwordFile);
  // The builtin provider sorts by code point whatever the machine; the libc ctype is what pg_trgm asks whether 楼 is a
  // letter (under plain C it is not, and no trigram is ever made of it).
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  try {
    await promisify(execFile)(
      join(binaries, 'bin', 'initdb'),
      [
        `--pgdata=${dataDirectory}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        `--locale=${locale}`,
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
      ],
      {
        cwd: '/',
        env: environmentForPostgres(),
        ...(user && { uid: user.uid, gid: user.gid }),
      },
    );
  } catch (cause) {
    const { stderr } = cause as { stderr?: string };
    throw new Error(
      `PostgreSQL could not be set up in ${dataDirectory}: ${stderr?.trim() || (cause as Error).message}`,
      {
        cause,
      },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Nothing of our own environment (secrets, PG* settings of the person who starts us) reaches PostgreSQL. */
export function environmentForPostgres(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}
