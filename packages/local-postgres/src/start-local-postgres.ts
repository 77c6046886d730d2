import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, environmentForPostgres, openCluster, SUPERUSER } from './cluster.js';
import { noteSupervisor, recoverFromOrphan, saysReady, stopPostgres } from './orphan.js';
import { binariesFor, workingFolderFor } from './places.js';
import { waitUntil } from './processes.js';
import { type SystemUser, userToDropTo } from './system-user.js';

/** The database every local cluster has. */
const DATABASE = 'linli';
/** A crash recovery replays the write-ahead log before it accepts anybody: minutes at worst. */
const START_TIMEOUT_MS = 120_000;
/** A SIGKILLed postmaster's backends and port linger for a moment; a start is tried again meanwhile. */
const START_ATTEMPTS = 20;

/** Where PostgreSQL's starts, stops and restarts are told; a pino logger fits. */
export interface PostgresLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export interface LocalPostgresOptions {
  /** Folder for data, password and log; made when absent. */
  dataDir: string;
  /** TCP port on 127.0.0.1; 0 or absent takes a free one. */
  port?: number;
  /** `false` gives up durability for speed: for tests only. */
  fsync?: boolean;
  /** Further settings, as in postgresql.conf. */
  settings?: Record<string, string>;
  logger?: PostgresLogger;
}

/** A running PostgreSQL under our supervision: started again on the same port should it end unasked. */
export interface LocalPostgres {
  /** URL of the superuser for `database` (default `linli`). */
  connectionString(database?: string): string;
  readonly port: number;
  /** Process id of the present postmaster. */
  readonly pid: number;
  /** Fast shutdown; immediate after three seconds. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm delivered, on 127.0.0.1 only. Makes the cluster at the first call; stops an orphan left
 * by a killed supervisor; as root runs it as the user `postgres`. Should this process die, PostgreSQL shuts down too.
 * @throws Error saying what is wrong and what to do.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const user = userToDropTo();
  const binaries = await binariesFor(user);
  const folder = await workingFolderFor(options.dataDir, user);
  const cluster = await openCluster(folder, binaries, user);
  const orphan = await recoverFromOrphan(cluster.dataDirectory);
  if (orphan) options.logger?.warn(orphan, 'stopped the PostgreSQL a killed process had left behind');

  const supervisor = new Supervisor(options, cluster, binaries, join(folder, 'postgres.log'), user);
  await supervisor.start();
  try {
    await createDatabase(supervisor.connectionString('postgres'));
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  const { port, pid } = supervisor;
  options.logger?.info({ port, pid, data: cluster.dataDirectory }, 'PostgreSQL is ready');
  return supervisor;
}

class Supervisor implements LocalPostgres {
  port = 0;
  #postmaster: ChildProcess | undefined;
  #restarting: Promise<void> | undefined;
  #stopping: Promise<void> | undefined;

  constructor(
    private readonly options: LocalPostgresOptions,
    private readonly cluster: Cluster,
    private readonly binaries: string,
    private readonly logFile: string,
    private readonly user: SystemUser | undefined,
  ) {}

  get pid(): number {
    return this.#postmaster?.pid ?? 0;
  }

  connectionString(database = DATABASE): string {
    return `postgresql://${SUPERUSER}:${this.cluster.password}@127.0.0.1:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    noteSupervisor(this.cluster.dataDirectory);
    for (let attempt = 1; ; attempt++) {
      this.port ||= this.options.port || (await findFreePort());
      const failure = await this.#tryToStart();
      if (!failure) return;
      const portIsOurs = this.#postmaster !== undefined || !this.options.port;
      const mayPass = /still in use/.test(failure) || (portIsOurs && /Address already in use/.test(failure));
      if (!mayPass || attempt === START_ATTEMPTS || this.#stopping) {
        throw new Error(`PostgreSQL does not start (log: ${this.logFile}):\n${failure}`);
      }
      if (!this.#postmaster && !this.options.port) this.port = 0;
      await delay(250);
    }
  }

  /** Resolves to what PostgreSQL said when it ended instead of becoming ready. */
  async #tryToStart(): Promise<string | undefined> {
    const log = openSync(this.logFile, 'a', 0o600);
    const logStart = fstatSync(log).size;
    const postmaster = spawn(join(this.binaries, 'bin', 'postgres'), this.#arguments(), {
      // Its own session: a Ctrl-C in the terminal is for us to handle, in our order.
      detached: true,
      cwd: '/',
      env: environmentForPostgres(),
      stdio: ['ignore', log, log],
      ...(this.user && { uid: this.user.uid, gid: this.user.gid }),
    });
    closeSync(log);
    let ended: string | undefined;
    postmaster.once('error', (error) => (ended = error.message));
    postmaster.once('exit', (code, signal) => (ended ??= `ended with ${signal ?? `code ${code}`}`));
    postmaster.unref();
    const isReady = () => saysReady(this.cluster.dataDirectory, postmaster.pid ?? 0);
    if (!(await waitUntil(() => ended !== undefined || isReady(), START_TIMEOUT_MS))) {
      await stopPostgres(postmaster.pid ?? 0, this.cluster.dataDirectory);
      ended = `not ready within ${START_TIMEOUT_MS / 1000} s`;
    }
    if (ended !== undefined)
      return `${(await readFile(this.logFile)).subarray(logStart).toString().trim()}\n${ended}`;
    this.#supervise(postmaster);
    return undefined;
  }

  #arguments(): string[] {
    const settings: Record<string, string> = {
      listen_addresses: '127.0.0.1',
      port: String(this.port),
      unix_socket_directories: '',
      ...(this.options.fsync === false && {
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
      }),
      ...this.options.settings,
    };
    const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return ['-D', this.cluster.dataDirectory, ...pairs];
  }

  #supervise(postmaster: ChildProcess): void {
    this.#postmaster = postmaster;
    const watchdog = stopWhenWeDie(postmaster.pid ?? 0);
    postmaster.once('exit', (code, signal) => {
      watchdog.kill('SIGKILL');
      if (this.#stopping) return;
      this.options.logger?.warn({ code, signal }, 'PostgreSQL ended unasked; starting it again');
      this.#restarting = this.start().catch((error: unknown) => {
        this.options.logger?.warn({ err: error }, 'PostgreSQL could not be started again');
      });
    });
  }

  async stop(): Promise<void> {
    this.#stopping ??= this.#stopNow();
    await this.#stopping;
  }

  async #stopNow(): Promise<void> {
    await this.#restarting;
    if (this.pid) await stopPostgres(this.pid, this.cluster.dataDirectory);
    this.options.logger?.info({ port: this.port }, 'PostgreSQL has stopped');
  }
}

/**
 * A shell that waits for the end of a pipe only we hold open and then asks PostgreSQL for a fast shutdown: so not even
 * our own SIGKILL leaves an orphan.
 */
function stopWhenWeDie(pid: number): ChildProcess {
  const watchdog = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  (watchdog.stdin as Socket).unref();
  return watchdog;
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}
