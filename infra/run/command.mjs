import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder everything runs in: the one with pnpm-workspace.yaml. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Thrown for what the reader can put right or has asked for: shown as its message alone, without a stack. */
export class Trouble extends Error {}

/** Output is read by us and by logs: no colours. */
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: undefined };

/** What this process has started and not yet seen end. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** The signal that told us to stop. @type {NodeJS.Signals | undefined} */
let stoppedBy;

/**
 * Runs a program in the root. `ok` is true when it ended with exit code 0; `output` is what it wrote to both streams, in
 * order, and `stdout` the first stream alone.
 * @param {string} program a path, or a name to be found on PATH
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeoutMs?: number }} [options] `timeoutMs`: killed after that
 * @returns {Promise<{ ok: boolean, output: string, stdout: string }>} rejected when a signal told us to stop
 */
export function run(program, args, { env, cwd = root, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...PLAIN, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    running.add(child);
    let output = '';
    let stdout = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (stream === child.stdout) stdout += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      if (stoppedBy) reject(new Trouble(`Stopped by ${stoppedBy}.`));
      else resolve({ ok: code === 0, output, stdout });
    });
  });
}

/**
 * A program that the installed packages bring along.
 * @param {string} name
 */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}

/**
 * While a script works: SIGINT and SIGTERM go to everything still running, whose callers then see a Trouble.
 * @returns {() => void} ends this
 */
export function passSignalsOn() {
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return () => process.off('SIGINT', stop).off('SIGTERM', stop);
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  stoppedBy = signal;
  for (const child of running) child.kill(signal);
}
