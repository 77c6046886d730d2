import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/* `pnpm bench <name>` runs `<package or service>/bench/<name>.ts`; without a name it lists what there is. */

const root = fileURLToPath(new URL('../..', import.meta.url));

function listBenchmarks() {
  return ['packages', 'services'].flatMap((rooms) =>
    readdirSync(join(root, rooms)).flatMap((room) => {
      const folder = join(root, rooms, room, 'bench');
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

const [name, ...options] = process.argv.slice(2);
const benchmarks = listBenchmarks();
const chosen = benchmarks.find((benchmark) => benchmark.name === name);
if (!chosen) {
  console.error(
    `Usage: pnpm bench <name>\nThere are: ${benchmarks.map((benchmark) => benchmark.name).join(', ')}`,
  );
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ['--import=tsx', '--conditions=linli-source', chosen.path, ...options],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
