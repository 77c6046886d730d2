import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root, run } from './command.mjs';
import { filesBelow } from './source-files.mjs';
import { countsIn, failuresIn } from './tap-report.mjs';

// The files are run by Node itself and not by the `tap` command: that one loads its instrumentation into every process a
// test starts, where it changes what signals and loaders do. The tap library in the tests needs none of it.
const FROM_SOURCE = ['--import=tsx', '--conditions=linli-source'];
const AT_ONCE = 2;
const FILES_TOGETHER = 16;
const FILES_WITH_DATABASES_TOGETHER = 8;
/** Rooms whose tests start and kill processes, or take all a machine has: each file has a process of its own. */
const APART = new Set([
  'infra',
  'packages/embedded-event-store',
  'packages/local-postgres',
  'services/linli',
  'services/projector',
  'services/reactor',
  'services/web',
]);
/** tap ends a test file that is not done by then; what hangs even after that is killed. */
const FILE_TIMEOUT_S = 1200;

/**
 * The test files at or below some paths.
 * @param {readonly string[]} paths from the root
 */
export function testFilesIn(paths) {
  return paths.flatMap((path) => filesBelow(path, /\/test\/.*\.test\.tsx?$/));
}

/**
 * What came of some test files: counted assertions, and what failed, readably.
 * @typedef {{ passed: number, failed: number, failures: string, milliseconds: number }} Outcome
 */

/**
 * Runs test files from source, a few at once.
 * @param {readonly string[]} files
 * @param {(room: string, outcome: Outcome) => void} tell hears of each room when its last file is done
 */
export async function runTests(files, tell) {
  const postgres = files.some(needsPostgres) ? await startPostgres() : undefined;
  const env = { TAP_TIMEOUT: String(FILE_TIMEOUT_S), ...(postgres && { LINLI_TEST_POSTGRES: postgres.url }) };
  const all = batchesOf(files);
  const waiting = [...all];
  /** @type {Map<string, Outcome[]>} */
  const done = new Map();

  async function work() {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const { room } = batch;
      const outcome = await runBatch(batch, env);
      const outcomes = [...(done.get(room) ?? []), outcome];
      done.set(room, outcomes);
      if (outcomes.length === all.filter((other) => other.room === room).length)
        tell(room, together(outcomes));
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await postgres?.stop();
  }
}

/**
 * Test files of one room that are run by one process.
 * @typedef {{ room: string, files: readonly string[] }} Batch
 */

/**
 * Files share a process where they can: starting the compiler and loading everything takes longer than most of them do.
 * Those that use databases have one each, made by whatever opens it; the fewer files, the less is open at a time.
 * @param {readonly string[]} files
 * @returns {Batch[]}
 */
export function batchesOf(files) {
  const batches = [];
  for (const room of new Set(files.map(roomOf))) {
    const ofRoom = files.filter((file) => roomOf(file) === room);
    const size = filesTogetherIn(room);
    for (let first = 0; first < ofRoom.length; first += size)
      batches.push({ room, files: ofRoom.slice(first, first + size) });
  }
  return batches;
}

/**
 * @param {Batch} batch
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>} a process that ends badly without a failed assertion counts as one failure
 */
async function runBatch({ files }, env) {
  const started = performance.now();
  const entry = files.length === 1 ? files : ['infra/run/import-tests.mjs', ...files];
  const { ok, output, stdout } = await run(process.execPath, [...FROM_SOURCE, ...entry], {
    env,
    timeoutMs: (FILE_TIMEOUT_S + 30) * 1000,
  });
  const milliseconds = performance.now() - started;
  const { passed, failed } = countsIn(stdout);
  if (ok && passed > 0 && failed === 0) return { passed, failed, failures: '', milliseconds };
  const reason =
    failuresIn(stdout) || output.split('\n').slice(-40).join('\n').trim() || 'ended without a word';
  return { passed, failed: Math.max(failed, 1), failures: `${files.join(' ')}\n${reason}`, milliseconds };
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
function together(outcomes) {
  const sum = (/** @type {'passed' | 'failed' | 'milliseconds'} */ key) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    milliseconds: sum('milliseconds'),
    failures: outcomes
      .map(({ failures }) => failures)
      .filter(Boolean)
      .join('\n\n'),
  };
}

/**
 * The folder a test file belongs to: packages/kernel, services/api, infra.
 * @param {string} testFile
 */
function roomOf(testFile) {
  return testFile.slice(0, testFile.indexOf('/test/'));
}

/** @param {string} room */
function filesTogetherIn(room) {
  if (APART.has(room)) return 1;
  return standsAlone(room) ? FILES_TOGETHER : FILES_WITH_DATABASES_TOGETHER;
}

/**
 * A package whose tests start nothing: it depends on nothing that starts databases, servers or browsers.
 * @param {string} room
 */
function standsAlone(room) {
  const manifest = join(root, room, 'package.json');
  return (
    existsSync(manifest) &&
    !/"(?:@linli\/(?:testing|local-postgres)|playwright-core)"/.test(readFileSync(manifest, 'utf8'))
  );
}

/**
 * Packages that test against PostgreSQL say so by depending on @linli/testing.
 * @param {string} testFile
 */
function needsPostgres(testFile) {
  const manifest = join(root, roomOf(testFile), 'package.json');
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes('@linli/testing');
}

/** Starts infra/run/test-postgres.ts, which ends when its stdin does: with stop(), or should this process die. */
async function startPostgres() {
  const child = spawn(process.execPath, [...FROM_SOURCE, 'infra/run/test-postgres.ts'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([line]) => String(line)),
    ended.then(() => Promise.reject(new Error('The PostgreSQL for the tests did not start.'))),
  ]);
  return {
    url,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
