import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './command.mjs';
import { step } from './install.mjs';
import { filesBelow, rooms } from './source-files.mjs';
import { isDone, noteDone } from './stamp.mjs';

const WEB = 'services/web';

/** Builds every package and service into its dist, unless that was done and no source has changed since. */
export async function ensureBuilt() {
  const inputs = [readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'), ...sourceState()];
  const complete = rooms().every((room) => existsSync(join(root, room, 'dist')));
  if (complete && isDone('built', inputs)) return;
  // Without --force, tsc trusts its notes and would not see that a dist was removed.
  await step('building', tool('tsc'), ['--build', ...rooms(), ...(complete ? [] : ['--force'])]);
  if (existsSync(join(root, WEB, 'vite.config.ts'))) {
    await step(
      'building the web application',
      join(root, WEB, 'node_modules/.bin/vite'),
      ['build'],
      join(root, WEB),
    );
  }
  noteDone('built', inputs);
}

/** Path, size and time of change of every file a build reads; reading the files themselves would be slower. */
function sourceState() {
  const files = rooms().flatMap((room) => filesBelow(room, /^(?!.*(\/(test|bench|prove)\/|\.tsbuildinfo$))/));
  return ['tsconfig.base.json', ...files].map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file} ${size} ${mtimeMs}`;
  });
}
