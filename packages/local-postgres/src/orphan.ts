import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProcess, isAlive, waitUntil } from './processes.js';

/** Time a PostgreSQL is given to end by itself (fast shutdown) before it is told to stop at once. */
const FAST_SHUTDOWN_MS = 3_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/**
 * Makes `dataDirectory` free to start on: stops the PostgreSQL that a killed supervisor left behind and settles a lock
 * file whose process id now belongs to another program.
 * @throws Error when another supervisor still uses the directory, or when the orphan does not stop.
 */
export async function recoverFromOrphan(dataDirectory: string): Promise<{ stoppedPid: number } | undefined> {
  const lockFile = join(dataDirectory, 'postmaster.pid');
  const lines = readLines(lockFile);
  const pid = Number(lines?.[0]);
  if (!lines || !pid || !isAlive(pid)) return undefined;

  const found = describeProcess(pid);
  if (found?.program !== 'postgres' || !found.worksIn(dataDirectory)) {
    // PostgreSQL would refuse to start while this id is alive, whoever it belongs to; an id of its own parent it takes
    // for stale. The rest of the file must stay: it names the shared memory old backends may still hold.
    writeFileSync(lockFile, [process.pid, ...lines.slice(1)].join('\n'));
    return undefined;
  }
  if (found.parentPid === Number(readLines(supervisorFile(dataDirectory))?.[0])) {
    throw new Error(
      `The data folder ${dataDirectory} is in use: process ${found.parentPid} runs PostgreSQL there (process ${pid}).`,
    );
  }
  await stopPostgres(pid, dataDirectory);
  return { stoppedPid: pid };
}

/** Fast shutdown, then immediate. Both are safe for acknowledged data; the second costs a recovery at the next start. */
export async function stopPostgres(pid: number, dataDirectory: string): Promise<void> {
  const hasEnded = () => describeProcess(pid)?.program !== 'postgres';
  for (const [signal, patience] of [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
  ] as const) {
    if (hasEnded()) return;
    process.kill(pid, signal);
    if (await waitUntil(hasEnded, patience)) return;
  }
  throw new Error(
    `PostgreSQL (process ${pid}, data in ${dataDirectory}) does not stop; end it by hand and start again.`,
  );
}

/** Notes that this process supervises the cluster, so that a second one can tell an orphan from a cluster in use. */
export function noteSupervisor(dataDirectory: string): void {
  writeFileSync(supervisorFile(dataDirectory), `${process.pid}\n`);
}

/** True once the postmaster `pid` has written that it accepts connections. */
export function saysReady(dataDirectory: string, pid: number): boolean {
  const lines = readLines(join(dataDirectory, 'postmaster.pid'));
  return Number(lines?.[0]) === pid && lines?.[7]?.trim() === 'ready';
}

function supervisorFile(dataDirectory: string): string {
  return join(dataDirectory, '..', 'supervisor.pid');
}

function readLines(path: string): string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return undefined;
  }
}
