import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root, run, tool } from './command.mjs';
import { filesBelow } from './source-files.mjs';

/**
 * The test files at or below some paths.
 * @param {readonly string[]} paths from the root
 */
export function testFilesIn(paths) {
  return paths.flatMap((path) => filesBelow(path, /\/test\/.*\.test\.tsx?$/));
}

/**
 * Runs test files with tap, from source. Failures are shown as they happen.
 * @param {readonly string[]} files
 * @returns {Promise<{ passed: number, failed: number }>} assertions; a file that breaks off counts as one failure
 */
export async function runTests(files) {
  const folder = mkdtempSync(join(tmpdir(), 'linli-test-report-'));
  const report = join(folder, 'report.tap');
  const postgres = files.some(needsPostgres) ? await startPostgres() : undefined;
  try {
    const { ok } = await run(tool('tap'), ['run', '--reporter=min', `--output-file=${report}`, ...files], {
      env: postgres ? { LINLI_TEST_POSTGRES: postgres.url } : {},
      onOutput: (text) => process.stdout.write(withoutCursorCodes(text)),
    });
    const counts = countsIn(existsSync(report) ? readFileSync(report, 'utf8') : '');
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true });
  }
}

/**
 * The totals at the end of a TAP stream. A skipped or postponed test proves nothing, so it counts as failed.
 * @param {string} tap
 */
export function countsIn(tap) {
  const total = tap.match(/^# \{ total: .*\}$/m)?.[0] ?? '';
  const count = (/** @type {string} */ kind) =>
    Number(total.match(new RegExp(`\\b${kind}: (\\d+)`))?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('skip') + count('todo') };
}

/**
 * Packages that test against PostgreSQL say so by depending on @linli/testing.
 * @param {string} testFile
 */
function needsPostgres(testFile) {
  const manifest = join(root, testFile.replace(/\/test\/.*$/, ''), 'package.json');
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes('@linli/testing');
}

/** Starts infra/run/test-postgres.ts, which ends when its stdin does: with stop(), or should this process die. */
async function startPostgres() {
  const child = spawn(
    process.execPath,
    ['--import=tsx', '--conditions=linli-source', 'infra/run/test-postgres.ts'],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
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

/**
 * tap shows the cursor again although nobody has hidden it.
 * @param {string} text
 */
function withoutCursorCodes(text) {
  return text.replaceAll('\u001b[?25h', '');
}
