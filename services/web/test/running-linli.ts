import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
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
  /** Where it keeps its data. */
  readonly data: string;
  /** A command of `linli` on the same data, in Chinese: how it ended and what it said. */
  command(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }>;
  /** SIGKILL to every process of it at once. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Builds the pages and starts Linli on a free port, with stores of its own. */
export async function startLinli(): Promise<RunningLinli> {
  const data = await mkdtemp(join(tmpdir(), 'linli-web-'));
  // In a place of its own: other tests build at the same time.
  const pages = join(data, 'pages');
  await build({ root: WEB, logLevel: 'error', build: { outDir: pages } });
  const up = (port: string, ...more: readonly string[]) =>
    spoken(run(pages, 'up', '--data', data, '--port', port, ...more), more.length > 0 ? ACCOUNTS : READY);
  let now = await up('0', '--demonstration');
  const said = now.said;
  const url = find(said, READY);
  // A case from the report to the end, so that rates have something to be made of.
  await once(run(pages, 'demo', 'leak', '--data', data), 'exit');
  return {
    url,
    passwordOf: (login) => find(said, new RegExp(`^ +${login} +(\\S+)`, 'm')),
    data,
    async command(...args) {
      const child = run(pages, ...args, '--data', data, '--language', 'zh-CN');
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text) => (output += String(text)));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said: output };
    },
    async kill() {
      for (const member of treeOf(now.child.pid ?? 0)) process.kill(member, 'SIGKILL');
      await now.exited;
    },
    async restart() {
      now = await up(new URL(url).port);
    },
    async stop() {
      now.child.kill('SIGINT');
      await now.exited;
      await rm(data, { recursive: true, force: true });
    },
  };
}

const READY = /^Linli is ready: (\S+)/m;
/** The account printed last is the administrator's; then everything has been said. */
const ACCOUNTS = /^ +administrator +(\S+)/m;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Waits until a process has said something. */
async function spoken(child: Child, what: RegExp) {
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => (said += String(text)));
  const exited = once(child, 'exit');
  while (!what.test(said)) {
    const ended = await Promise.race([exited, once(child.stdout, 'data').then(() => undefined)]);
    if (ended) throw new Error(`Linli ended before it was ready:\n${said}`);
  }
  return { child, exited, said };
}

function run(pages: string, ...args: readonly string[]): Child {
  return spawn(process.execPath, ['--import=tsx', '--conditions=linli-source', MAIN, ...args], {
    cwd: WEB,
    env: {
      ...process.env,
      DATABASE_URL: '',
      EVENTSTORE_URL: '',
      WEB_ROOT: pages,
      // Receivers of webhooks are on this machine.
      LINLI_WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A process and all its descendants, as /proc tells. */
function treeOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // The name in parentheses may hold anything; the parent is the second field after it.
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const tree = [root];
  for (const member of tree)
    tree.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child));
  return tree;
}

function find(text: string, pattern: RegExp): string {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`Linli did not say ${pattern}:\n${text}`);
  return found;
}
