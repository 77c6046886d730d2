import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './command.mjs';

const NOT_SOURCE = new Set(['node_modules', 'dist', '.tap', '.linli', '.bench']);

/**
 * Every file below a folder of the root, sorted, as paths from the root; installed, built and run-time files left out.
 * A path that is itself a file gives that file, a missing one nothing.
 * @param {string} path from the root
 * @param {RegExp} [wanted] what the path must match
 * @returns {string[]}
 */
export function filesBelow(path, wanted = /(?:)/) {
  const absolute = join(root, path);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return wanted.test(path) ? [relative(root, absolute)] : [];
  return readdirSync(absolute)
    .filter((name) => !NOT_SOURCE.has(name))
    .toSorted()
    .flatMap((name) => filesBelow(join(path, name), wanted));
}

/** The folders of all packages and services that are there, as paths from the root. */
export function rooms() {
  return ['packages', 'services'].flatMap((floor) =>
    readdirSync(join(root, floor))
      .map((name) => join(floor, name))
      .filter((path) => existsSync(join(root, path, 'package.json'))),
  );
}
