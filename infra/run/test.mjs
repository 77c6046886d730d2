/**
 * npm test                          every check and every test
 * npm test -- packages/kernel …     the tests at or below these paths, nothing else
 *
 * Ends with one line, "N passed, N failed", and with exit code 1 when anything failed. Needs Node and npm; installs the rest.
 */
import { relative, resolve } from 'node:path';
import { knownHoles } from './advisories.mjs';
import { passSignalsOn, root, Trouble } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { staticChecks } from './static-checks.mjs';
import { runTests, testFilesIn } from './tests.mjs';

let passed = 0;
let failed = 0;

passSignalsOn();
try {
  await ensureInstalled();
  const paths = process.argv.slice(2).map((path) => relative(root, resolve(path)));
  const files = testFilesIn(paths.length > 0 ? paths : ['packages', 'services', 'infra']);
  if (files.length === 0) throw new Trouble(`No test files (test/**/*.test.ts) in ${paths.join(', ')}.`);
  if (paths.length === 0) await runStaticChecks();
  await runTests(files, (room, outcome) => {
    count(`tests ${room}: ${outcome.passed} passed`, outcome);
  });
} catch (error) {
  failed += 1;
  console.error(error instanceof Trouble ? error.message : error);
}
console.log(`\n${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

async function runStaticChecks() {
  for (const { name, complain } of staticChecks) {
    const started = performance.now();
    const failures = await complain();
    const milliseconds = performance.now() - started;
    count(name, { passed: failures ? 0 : 1, failed: failures ? 1 : 0, failures, milliseconds });
  }
  await lookForKnownHoles();
}

/** What nobody could be asked about is neither passed nor failed, and is said. */
async function lookForKnownHoles() {
  const name = 'known holes in dependencies';
  const started = performance.now();
  const { complaints, notChecked } = await knownHoles();
  const milliseconds = performance.now() - started;
  if (notChecked) console.log(`-      ${name}: not checked: ${notChecked}`);
  else {
    const found = complaints.length > 0 ? 1 : 0;
    count(name, { passed: 1 - found, failed: found, failures: complaints.join('\n'), milliseconds });
  }
}

/**
 * One line per check, and below it what is wrong.
 * @param {string} name
 * @param {import('./tests.mjs').Outcome} outcome
 */
function count(name, outcome) {
  passed += outcome.passed;
  failed += outcome.failed;
  const time = `${(outcome.milliseconds / 1000).toFixed(1)} s`;
  console.log(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(56)} ${time.padStart(7)}`);
  if (outcome.failures) console.log(outcome.failures.replaceAll(/^(?=.)/gm, '       '));
}
