import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What the operating system tells about a running process. */
export interface RunningProcess {
  /** Name of the program, without its folder. */
  program: string;
  /** Whether it runs as a server of this data directory. */
  worksIn: (folder: string) => boolean;
  parentPid: number;
}

/**
 * The process with this id, or `undefined` when there is none or when it belongs to somebody we may not look at
 * (then it is not ours).
 */
export function describeProcess(pid: number): RunningProcess | undefined {
  try {
    return process.platform === 'linux' ? readProcFolder(pid) : askPs(pid);
  } catch {
    return undefined;
  }
}

function readProcFolder(pid: number): RunningProcess | undefined {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  if (/^State:\tZ/m.test(status)) return undefined;
  const workingFolder = readlinkSync(`/proc/${pid}/cwd`);
  return {
    program: readFileSync(`/proc/${pid}/comm`, 'utf8').trim(),
    worksIn: (folder) => folder === workingFolder,
    parentPid: Number(/^PPid:\t(\d+)$/m.exec(status)?.[1]),
  };
}

function askPs(pid: number): RunningProcess {
  const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], {
    encoding: 'utf8',
  }).trim();
  const [parent = '', command = ''] = line.split(/\s+/, 2);
  return {
    program: basename(command),
    worksIn: (folder) => `${line} `.includes(` -D ${folder} `),
    parentPid: Number(parent),
  };
}

/** True while a process with this id exists (whoever it belongs to). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Waits until `condition` holds; resolves to false when it does not within `timeoutMs`. */
export async function waitUntil(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > end) return false;
    await delay(15);
  }
  return true;
}
