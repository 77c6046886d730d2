import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knownAccounts } from '../../src/demonstration/accounts.js';
import { httpExchange } from '../../src/demonstration/http-exchange.js';
import type { Exchange } from '../../src/demonstration/stage.js';
import { DataDirectory } from '../../src/installation/data-directory.js';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Nothing of the surroundings leaks into the process: embedded stores, Chinese, a warning log. */
const environment = { DATABASE_URL: '', EVENTSTORE_URL: '', LINLI_LANGUAGE: 'zh-CN' };

/** What one command of `linli` said and how it ended. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of `linli` in a process of its own. */
export async function linli(...args: readonly string[]): Promise<Finished> {
  const child = start(args);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name]?.on('data', (text) => (output[name] += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** `linli up` in a process of its own. */
export interface RunningLinli {
  readonly url: string;
  readonly pid: number;
  /** Requests as the demonstration accounts. */
  readonly exchange: Exchange;
  readonly accountIds: Readonly<Record<string, string>>;
  /** Asks it to stop, as Ctrl-C does; answers with the milliseconds it took. */
  stop(): Promise<number>;
  /** SIGKILL to every process of the tree at once. */
  killTree(): Promise<void>;
  /** Process ids of the tree, this process first. */
  tree(): readonly number[];
  /** All it has printed and logged. */
  said(): string;
}

/** Starts Linli on a free port and waits for its word that it is ready. `more` is added to its environment. */
export async function startLinli(data: string, more: NodeJS.ProcessEnv = {}): Promise<RunningLinli> {
  const child = start(['up', '--data', data, '--port', '0'], more);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (said += text.toString()));
  const url = await readyUrl(child);
  const pid = child.pid ?? 0;
  const people = (await knownAccounts(new DataDirectory(data))) ?? [];
  const exited = once(child, 'exit');
  return {
    url,
    pid,
    exchange: httpExchange(url, Object.fromEntries(people.map(({ login, password }) => [login, password]))),
    accountIds: Object.fromEntries(people.map(({ login, accountId }) => [login, accountId])),
    async stop() {
      const asked = performance.now();
      child.kill('SIGINT');
      await exited;
      return performance.now() - asked;
    },
    async killTree() {
      for (const member of treeOf(pid)) process.kill(member, 'SIGKILL');
      await exited;
    },
    tree: () => treeOf(pid),
    said: () => said,
  };
}

function start(args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  const node = ['--import=tsx', '--conditions=linli-source', MAIN];
  return spawn(process.execPath, [...node, ...args], {
    env: { ...process.env, ...environment, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Listens on for as long as the process lives: a closed pipe would end it. */
function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      const url = /^Linli is ready: (\S+)$/m.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`Linli ended before it was ready:\n${said}`)));
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
  for (const member of tree) {
    tree.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child));
  }
  return tree;
}
