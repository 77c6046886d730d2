import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../linli/src/main.ts', import.meta.url));

/** Linli with the demonstration district, in a process of its own, serving the pages as they are in src. */
export interface RunningLinli {
  readonly url: string;
  readonly passwordOf: (login: string) => string;
  stop(): Promise<void>;
}

/** Builds the pages and starts Linli on a free port, with stores of its own. */
export async function startLinli(): Promise<RunningLinli> {
  await build({ root: WEB, logLevel: 'error' });
  const data = await mkdtemp(join(tmpdir(), 'linli-web-'));
  const child = run('up', '--data', data, '--port', '0', '--demonstration');
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => (said += String(text)));
  const exited = once(child, 'exit');
  // The account printed last is the administrator's; then everything has been said.
  while (!/^ +administrator +\S+/m.test(said)) {
    const ended = await Promise.race([exited, once(child.stdout, 'data').then(() => undefined)]);
    if (ended) throw new Error(`Linli ended before it was ready:\n${said}`);
  }
  // A case from the report to the end, so that rates have something to be made of.
  await once(run('demo', 'leak', '--data', data), 'exit');
  return {
    url: find(said, /^Linli is ready: (\S+)/m),
    passwordOf: (login) => find(said, new RegExp(`^ +${login} +(\\S+)`, 'm')),
    async stop() {
      child.kill('SIGINT');
      await exited;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function run(...args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['--import=tsx', '--conditions=linli-source', MAIN, ...args], {
    cwd: WEB,
    env: { ...process.env, DATABASE_URL: '', EVENTSTORE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function find(text: string, pattern: RegExp): string {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`Linli did not say ${pattern}:\n${text}`);
  return found;
}
