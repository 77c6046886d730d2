import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startLocalPostgres } from '@linli/local-postgres';
import pg from 'pg';
import t, { type Test } from 'tap';

async function freshFolder(t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-pg-'));
  t.teardown(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

async function start(t: Test, dataDir: string, options: { port?: number; fsync?: boolean } = {}) {
  const postgres = await startLocalPostgres({ dataDir, ...options });
  t.teardown(() => postgres.stop());
  return postgres;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await delay(50);
    }
  }
}

function isPostgres(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return status.startsWith('Name:\tpostgres\n') && !status.includes('State:\tZ');
  } catch {
    return false;
  }
}

/** Another process that runs PostgreSQL in `dataDir`, for tests that kill it. */
async function startElsewhere(
  dataDir: string,
): Promise<{ supervisor: ChildProcess; pid: number; url: string }> {
  const program = new URL('./keep-postgres-running.ts', import.meta.url).pathname;
  const supervisor = fork(program, [dataDir], {
    execArgv: ['--import=tsx', '--conditions=linli-source'],
  });
  const [message] = (await once(supervisor, 'message')) as [{ pid: number; url: string }];
  return { supervisor, ...message };
}

async function killOutright(supervisor: ChildProcess): Promise<void> {
  supervisor.kill('SIGKILL');
  await once(supervisor, 'exit');
}

function killWatchdogOf(supervisor: ChildProcess): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const status = execFileSync('sh', ['-c', `cat /proc/${pid}/status 2>/dev/null || true`], {
      encoding: 'utf8',
    });
    if (status.includes(`PPid:\t${supervisor.pid}\n`) && status.startsWith('Name:\tsh\n'))
      process.kill(Number(pid), 'SIGKILL');
  }
}

t.test('a fresh folder gives a durable PostgreSQL that knows Chinese letters', async (t) => {
  const folder = await freshFolder(t);
  const postgres = await start(t, folder);
  const url = postgres.connectionString();
  t.equal(await ask(url, 'SELECT current_database()'), 'linli');
  t.equal(await ask(url, 'SHOW fsync'), 'on');
  t.equal(await ask(url, 'SHOW server_encoding'), 'UTF8');
  await ask(url, 'CREATE EXTENSION pg_trgm');
  t.equal(await ask(url, `SELECT cardinality(show_trgm('楼道堆物'))`), 5);
});

t.test('it listens on loopback only and demands the password kept for the owner alone', async (t) => {
  const folder = await freshFolder(t);
  const postgres = await start(t, folder, { fsync: false });
  const url = new URL(postgres.connectionString());
  t.equal(await ask(url.href, 'SHOW listen_addresses'), '127.0.0.1');
  t.equal((await stat(join(folder, 'superuser-password'))).mode & 0o777, 0o600);
  url.password = 'guess';
  await t.rejects(ask(url.href, 'SELECT 1'), /password authentication failed/);
});

t.test('data and password survive a graceful stop, which takes less than three seconds', async (t) => {
  const folder = await freshFolder(t);
  const first = await start(t, folder);
  await ask(first.connectionString(), 'CREATE TABLE kept AS SELECT 7 AS value');
  const begin = performance.now();
  await first.stop();
  t.ok(performance.now() - begin < 3_000);
  const second = await start(t, folder, { port: first.port });
  t.equal(second.connectionString(), first.connectionString());
  t.equal(await ask(second.connectionString(), 'SELECT value FROM kept'), 7);
});

t.test('a PostgreSQL that is killed comes back on the same port', async (t) => {
  const postgres = await start(t, await freshFolder(t));
  await ask(postgres.connectionString(), 'CREATE TABLE kept AS SELECT 7 AS value');
  const { pid } = postgres;
  process.kill(pid, 'SIGKILL');
  t.equal(await eventually(() => ask(postgres.connectionString(), 'SELECT value FROM kept')), 7);
  t.not(postgres.pid, pid);
});

t.test('a supervisor that is killed takes its PostgreSQL with it', async (t) => {
  const { supervisor, pid } = await startElsewhere(await freshFolder(t));
  await killOutright(supervisor);
  await eventually(async () => {
    if (isPostgres(pid)) throw new Error('still running');
  });
});

t.test('an orphan is stopped and the folder started again', async (t) => {
  const folder = await freshFolder(t);
  const { supervisor, pid, url } = await startElsewhere(folder);
  await ask(url, 'CREATE TABLE kept AS SELECT 7 AS value');
  killWatchdogOf(supervisor);
  await killOutright(supervisor);
  t.ok(isPostgres(pid), 'the orphan is there');
  const postgres = await start(t, folder);
  t.notOk(isPostgres(pid));
  t.equal(await ask(postgres.connectionString(), 'SELECT value FROM kept'), 7);
});

t.test('a folder another living process uses is refused with an Error that names the process', async (t) => {
  const folder = await freshFolder(t);
  const { supervisor, pid } = await startElsewhere(folder);
  await t.rejects(startLocalPostgres({ dataDir: folder }), {
    message: new RegExp(`in use: process ${supervisor.pid}`),
  });
  t.ok(isPostgres(pid));
  await killOutright(supervisor);
});

t.test('a stale lock file naming an unrelated program neither stops us nor that program', async (t) => {
  const folder = await freshFolder(t);
  const first = await start(t, folder);
  const lockFile = join(folder, 'data', 'postmaster.pid');
  const lock = await readFile(lockFile, 'utf8');
  await first.stop();
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
  t.teardown(() => bystander.kill());
  await writeFile(lockFile, lock.replace(/^\d+/, String(bystander.pid)));
  const { uid, gid } = await stat(join(folder, 'data'));
  await chown(lockFile, uid, gid);
  const second = await start(t, folder);
  t.equal(await ask(second.connectionString(), 'SELECT 1'), 1);
  t.equal(bystander.exitCode ?? bystander.signalCode, null, 'the bystander lives');
});

t.test('a port already taken is told as an Error with what PostgreSQL said', async (t) => {
  const first = await start(t, await freshFolder(t), { fsync: false });
  await t.rejects(startLocalPostgres({ dataDir: await freshFolder(t), port: first.port }), {
    message: /Address already in use/,
  });
});

t.test('as root, a folder the postgres user cannot reach is replaced by a link to one it can', async (t) => {
  if (process.getuid?.() !== 0) {
    t.pass('an ordinary user reaches its own folders');
    return;
  }
  const closed = await freshFolder(t);
  const dataDir = join(closed, 'postgres');
  const first = await start(t, dataDir, { fsync: false });
  const cluster = await realpath(join(dataDir, 'cluster'));
  t.teardown(() => rm(cluster, { recursive: true, maxRetries: 10 }));
  t.match(cluster, /^\/var\/lib\/linli\//);
  t.equal((await stat(closed)).mode & 0o777, 0o700, 'the closed folder stays closed');
  await ask(first.connectionString(), 'CREATE TABLE kept AS SELECT 7 AS value');
  await first.stop();
  const second = await start(t, dataDir, { fsync: false });
  t.equal(await ask(second.connectionString(), 'SELECT value FROM kept'), 7);
});
