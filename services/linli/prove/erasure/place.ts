import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@linli/observability';
import { type Needle, type Searched, searchBytes, searchDatabase, searchFiles } from '@linli/testing';
import pg from 'pg';
import { knownAccounts } from '../../src/demonstration/accounts.js';
import { accounts } from '../../src/demonstration/district.js';
import { DataDirectory } from '../../src/installation/data-directory.js';
import { type Installation, openInstallation } from '../../src/installation/installation.js';
import { linli, type RunningLinli, startLinli } from '../../test/flow/running-linli.js';

/** Everything one Linli leaves on a machine, and the ways to look for something in it. */
export interface Place {
  readonly running: RunningLinli;
  readonly directory: DataDirectory;
  readonly databaseUrl: string;
  /** The same installation opened by a process that remembers no key. */
  readonly installation: Installation;
  /** Files: PostgreSQL's data with its log of writes, ledger, photos, logs, temporary files. Then every row of every relation. */
  search(needles: readonly Needle[]): Promise<{ readonly files: Searched; readonly rows: Searched }>;
  /** What comes out when everything sealed in the log is opened with every key there is. */
  openAll(needles: readonly Needle[]): Promise<Searched>;
  /** What every role is told at these paths. */
  askAll(paths: readonly string[], needles: readonly Needle[]): Promise<Searched>;
  ask(login: string, path: string): Promise<unknown>;
  /** The root of the tree over the whole log, checked against all that was signed. */
  verify(): Promise<{ readonly size: number; readonly root: string; readonly said: string }>;
  /** The root that was signed when the log had this many events. */
  signedRoot(size: number): Promise<string | undefined>;
  /** Sends the bytes of a photo. */
  send(login: string, path: string, bytes: Uint8Array): Promise<void>;
  /** The bytes at a path; undefined when there are none any more. */
  fetchBytes(login: string, path: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** What a request has beside its path. */
interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** Every event there is. */
const ALL = Number.MAX_SAFE_INTEGER;

/** Starts a Linli of its own, with everything it writes below one folder. */
export async function openPlace(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'linli-g15-'));
  const directory = new DataDirectory(root);
  await directory.prepare();
  const temporary = join(root, 'tmp');
  await mkdir(temporary);
  const running = await startLinli(root, { TMPDIR: temporary, LOG_LEVEL: 'debug' });
  const logger = createLogger({ name: 'g15', level: 'silent' });
  const visit = () => openInstallation({ data: root, environment: {}, logger });
  const installation = await visit();
  const { databaseUrl } = installation;
  const people = (await knownAccounts(directory)) ?? [];
  const cookies = new Map<string, string>();

  async function cookieOf(login: string): Promise<string> {
    const known = cookies.get(login);
    if (known !== undefined) return known;
    const answer = await fetch(`${running.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: people.find((person) => person.login === login)?.password }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    cookies.set(login, cookie);
    return cookie;
  }

  async function request(login: string, path: string, init: Sent = {}): Promise<Response> {
    const headers = { ...init.headers, cookie: await cookieOf(login), origin: running.url };
    return await fetch(`${running.url}/api${path}`, { ...init, headers });
  }

  return {
    running,
    directory,
    databaseUrl,
    installation,
    async search(needles) {
      await writeAll(databaseUrl);
      const files = await searchFiles(root, needles);
      const log = searchBytes('what the process printed and logged', Buffer.from(running.said()), needles);
      return { files: joined([files, log]), rows: await searchDatabase(databaseUrl, needles) };
    },
    async openAll(needles) {
      // Opened anew: this one must not remember a key either.
      const fresh = await visit();
      try {
        const found: Searched[] = [];
        for await (const { stream, data } of fresh.store.readAllRaw({ maxCount: ALL })) {
          const opened = JSON.stringify(await fresh.vault.open(data));
          found.push(searchBytes(stream, Buffer.from(opened), needles));
        }
        return joined(found);
      } finally {
        await fresh.close();
      }
    },
    async askAll(paths, needles) {
      const found: Searched[] = [];
      for (const { login } of accounts)
        for (const path of paths) {
          const told = await (await request(login, path)).arrayBuffer();
          found.push(searchBytes(`${login} ${path}`, new Uint8Array(told), needles));
        }
      return joined(found);
    },
    ask: async (login, path) => await (await request(login, path)).json(),
    async verify() {
      const { code, stdout, stderr } = await linli('verify', '--data', root);
      const [, size, treeRoot = ''] = /日志树 (\d+) 个事件，树根 ([0-9a-f]{64})/.exec(stdout) ?? [];
      if (code !== 0) throw new Error(`linli verify: ${stdout}${stderr}`);
      return { size: Number(size), root: treeRoot, said: stdout.trim().split('\n').at(-1) ?? '' };
    },
    async signedRoot(size) {
      const heads = await readFile(join(directory.ledger, 'heads.jsonl'), 'utf8');
      for (const line of heads.split('\n').filter((text) => text !== '')) {
        const head = JSON.parse(line) as { size: number; root: string };
        if (head.size === size) return head.root;
      }
      return undefined;
    },
    async send(login, path, bytes) {
      const answer = await request(login, path, {
        method: 'PATCH',
        headers: {
          'content-type': 'application/offset+octet-stream',
          'upload-offset': '0',
          'upload-length': String(bytes.length),
        },
        body: Uint8Array.from(bytes),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    },
    async fetchBytes(login, path) {
      const answer = await request(login, path);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
    async close() {
      await installation.close();
      await running.stop();
      await rm(root, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Has the server write to its files what it has only in memory so far. */
async function writeAll(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

function joined(all: readonly Searched[]): Searched {
  return {
    traces: all.flatMap(({ traces }) => traces),
    places: all.reduce((sum, { places }) => sum + places, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
