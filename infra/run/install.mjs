import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, Trouble } from './command.mjs';
import { isDone, noteDone } from './stamp.mjs';

/** The package manager; npx gets it. */
export const PNPM = 'pnpm@12.20.0';
const OLDEST_NODE = [20, 19];

/**
 * What is wrong with this version of Node, or undefined when nothing is.
 * @param {string} version as in process.versions.node
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Linli needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. See https://nodejs.org/en/download`;
}

/** Installs the packages that pnpm-lock.yaml names, unless exactly these are installed already. */
export async function ensureInstalled() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint) throw new Trouble(complaint);

  const inputs = [read('pnpm-lock.yaml')];
  if (isDone('installed', inputs)) return;
  await step('installing packages (about a minute the first time)', 'npx', [
    '--yes',
    PNPM,
    'install',
    '--frozen-lockfile',
  ]);
  noteDone('installed', inputs);
}

/**
 * Does something slow and says so in one line; what the program printed is shown only when it fails. (On stderr:
 * stdout belongs to the command that is being prepared.)
 * @param {string} what
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export async function step(what, program, args, cwd) {
  process.stderr.write(`${what} … `);
  const started = performance.now();
  const { ok, output } = await run(program, args, cwd === undefined ? {} : { cwd });
  process.stderr.write(`${ok ? 'done' : 'failed'}, ${seconds(started)}\n`);
  if (!ok) throw new Trouble(output.trim());
}

/**
 * Does the work; on a failure says what is wrong and sets the exit code 1.
 * @param {() => Promise<void>} work
 */
export async function orExplain(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * The time since `started`, for people.
 * @param {number} started as of performance.now()
 */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(root, file), 'utf8');
}
