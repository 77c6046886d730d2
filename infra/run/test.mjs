/**
 * npm test                          every check and every test
 * npm test -- packages/kernel …     the tests at or below these paths, nothing else
 *
 * Ends with one line, "N passed, N failed", and with exit code 1 when anything failed. Needs Node and npm; installs the rest.
 */
import { relative, resolve } from 'node:path';
import { passSignalsOn, root, Trouble } from './command.mjs';
import { ensureInstalled, ensureTapBuilt, seconds } from './install.mjs';
import { staticChecks } from './static-checks.mjs';
import { runTests, testFilesIn } from './tap-tests.mjs';

let passed = 0;
let failed = 0;

passSignalsOn();

try {
  await ensureInstalled();
  await ensureTapBuilt();
  const paths = process.argv.slice(2).map((path) => relative(root, resolve(path)));
  if (paths.length === 0) await runStaticChecks();
  await runAllTests(paths.length > 0 ? paths : ['packages', 'services', 'infra']);
} catch (error) {
  failed += 1;
  console.error(error instanceof Trouble ? error.message : error);
}
console.log(`\n${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

async function runStaticChecks() {
  for (const { name, complain } of staticChecks) {
    const started = performance.now();
    const complaint = await complain();
    if (complaint) failed += 1;
    else passed += 1;
    tell(name, complaint === '', started);
    if (complaint) console.log(complaint.replaceAll(/^/gm, '       '));
  }
}

/** @param {string[]} paths */
async function runAllTests(paths) {
  const files = testFilesIn(paths);
  if (files.length === 0) throw new Trouble(`No test files (test/**/*.test.ts) in ${paths.join(', ')}.`);
  const started = performance.now();
  const counts = await runTests(files);
  passed += counts.passed;
  failed += counts.failed;
  tell(`tests: ${counts.passed} of ${counts.passed + counts.failed} passed`, counts.failed === 0, started);
}

/**
 * One line per check.
 * @param {string} name
 * @param {boolean} ok
 * @param {number} started
 */
function tell(name, ok, started) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(40)} ${seconds(started).padStart(8)}`);
}
