import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/* `node infra/run/from-source.mjs <file.ts> …` runs one file of the source, as the tests do. */

const [file = '', ...options] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['--import=tsx', '--conditions=linli-source', file, ...options],
  { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: 'inherit' },
);
process.exit(status ?? 1);
