import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account PostgreSQL runs as. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

const USER = 'postgres';

/**
 * The user PostgreSQL must drop to, because it refuses to run as root; `undefined` when we are not root and it simply
 * runs as ourselves. Creates the system user `postgres` when the machine has none.
 */
export function userToDropTo(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp();
  if (known) return known;
  createUser();
  const created = lookUp();
  if (!created) throw new Error(`The system user "${USER}" was created but cannot be found with "id".`);
  return created;
}

function lookUp(): SystemUser | undefined {
  try {
    return { name: USER, uid: askId('-u'), gid: askId('-g') };
  } catch {
    return undefined;
  }
}

function askId(flag: '-u' | '-g'): number {
  return Number(
    execFileSync('id', [flag, USER], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
}

function createUser(): void {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER]],
    ['adduser', ['-S', '-D', '-H', USER]],
  ];
  const reasons: string[] = [];
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
      return;
    } catch (error) {
      reasons.push((error as Error).message.trim());
    }
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and the system user "${USER}" can be neither found nor created ` +
      `(${reasons.join('; ')}). Start Linli as an ordinary user, create that user, or set DATABASE_URL to a running PostgreSQL.`,
  );
}

/** The nearest folder above `path` (or `path` itself) that `user` may not pass through; `undefined` if it can reach it. */
export function folderInTheWay(path: string, user: SystemUser): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : folderInTheWay(parent, user);
  if (above) return above;
  const { mode, uid, gid } = statSync(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return mode & bit ? undefined : path;
}
