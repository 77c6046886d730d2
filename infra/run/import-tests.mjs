/**
 * node … infra/run/import-tests.mjs <test file>…
 *
 * Several test files in one process: they share the start of the compiler and of everything they load, which takes ten
 * times as long as most of them do.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
