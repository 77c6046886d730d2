import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `pnpm bench <name>` runs `<package or service>/bench/<name>.ts`, `pnpm prove <name>` runs `…/prove/<name>.ts`; in either
 * case of letters. Several rooms may each have a part of it: all parts run. Without a name it lists what there is.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} kind */
function listScripts(kind) {
  return ['packages', 'services'].flatMap((rooms) =>
    readdirSync(join(root, rooms)).flatMap((room) => {
      const folder = join(root, rooms, room, kind);
      try {
        const files = readdirSync(folder, { withFileTypes: true });
        return files
          .filter((file) => file.isFile() && file.name.endsWith('.ts'))
          .map((file) => ({ name: file.name.slice(0, -'.ts'.length), path: join(folder, file.name) }));
      } catch {
        return [];
      }
    }),
  );
}

const [kind = '', name, ...options] = process.argv.slice(2);
const scripts = listScripts(kind);
const chosen = scripts.filter((script) => script.name === name?.toLowerCase());
if (chosen.length === 0) {
  const names = [...new Set(scripts.map((script) => script.name))];
  console.error(`Usage: pnpm ${kind} <name>\nThere are: ${names.join(', ')}`);
  process.exit(2);
}
for (const { path } of chosen) {
  const { status } = spawnSync(
    process.execPath,
    ['--import=tsx', '--conditions=linli-source', path, ...options],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}
