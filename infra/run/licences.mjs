import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './command.mjs';
import { rooms } from './source-files.mjs';

/** Licences under which others' code may be part of what is handed on, beside our own Apache-2.0. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** Packages that say it elsewhere or wrongly in their manifest, looked at one by one. */
const LOOKED_AT = new Map([
  ['png-js 2.0.0', 'MIT by its LICENSE file'],
  ['splaytree-ts 1.0.2', 'BSD-3-Clause by its LICENSE file; the manifest has a slip of the pen'],
  ['buffers 0.1.1', 'says nothing; below exceljs, reached only by its reader of streamed zip files'],
]);

/**
 * @typedef {{ name?: string, version?: string, license?: string | { type?: string }, licenses?: { type: string }[],
 *   os?: string[], cpu?: string[],
 *   dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Manifest
 */

/**
 * Every production dependency whose licence is not among the allowed, and how many were read. Offline: what is installed
 * is what is judged.
 */
export function licencesNotAllowed(allowed = ALLOWED) {
  const packages = [...productionPackages()];
  const complaints = packages
    .filter(({ name, licence }) => !isAllowed(licence, allowed) && !LOOKED_AT.has(name))
    .map(({ name, licence }) => `${name}: ${licence || 'no licence'}`);
  return { complaints, read: packages.length };
}

/**
 * Others' packages that are part of what is handed on, each once, by name. Those for one platform alone are left out, so
 * that the list is the same on every machine.
 */
export function thirdParties() {
  const others = [...productionPackages()].filter(({ own, forPlatform }) => !own && !forPlatform);
  const lines = others.map(({ name, licence }) => `${name} · ${LOOKED_AT.get(name) ?? licence}`);
  return [...new Set(lines)].toSorted();
}

/** @returns {Generator<{ name: string, licence: string, own: boolean, forPlatform: boolean }>} */
function* productionPackages() {
  const waiting = rooms().map((room) => realpathSync(join(root, room)));
  const seen = new Set(waiting);
  for (const folder of waiting) {
    const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    yield {
      name: `${manifest.name} ${manifest.version}`,
      licence: licenceOf(manifest),
      own: manifest.name?.startsWith('@linli/') ?? false,
      forPlatform: manifest.os !== undefined || manifest.cpu !== undefined,
    };
    for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const found = find(dependency, folder);
      if (found === undefined || seen.has(found)) continue;
      seen.add(found);
      waiting.push(found);
    }
  }
}

/** @param {Manifest} manifest */
function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '';
}

/**
 * `(A OR B)`: one that is allowed is enough; `A AND B`: all of them.
 * @param {string} licence
 * @param {readonly string[]} allowed
 */
function isAllowed(licence, allowed) {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => allowed.includes(part.trim())));
}

/**
 * Where Node would find a dependency; nowhere when it is not for this platform.
 * @param {string} name
 * @param {string} from
 */
function find(name, from) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return realpathSync(place);
  }
  return undefined;
}
