/**
 * node … infra/run/import-tests.mjs <test file>…
 *
 * Several test files in one process: they share the start of the compiler and of everything they load, which takes ten
 * times as long as most of them do.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const files = process.argv.slice(2);
// tap names folders after the arguments of a process; all of them make a name that is too long.
process.argv.splice(3);
const { default: t } = await import('tap');

// tap ends as soon as nothing waits to be run. Without this one, that is between two files, while the next one starts.
/** @type {() => void} */
let begin = () => undefined;
t.test('the files are loaded', () => new Promise((loaded) => void (begin = () => loaded(undefined))));
try {
  for (const file of files) await import(pathToFileURL(resolve(file)).href);
} finally {
  // What each of them allows itself, it allows itself alone.
  t.setTimeout(Number(process.env.TAP_TIMEOUT ?? 30) * 1000);
  begin();
}
