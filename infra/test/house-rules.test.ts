import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import t from 'tap';
import { root } from '../run/command.mjs';
import { filesBelow, rooms } from '../run/source-files.mjs';

const SOURCE = /\.(?:ts|tsx|mjs|cjs)$/;
const sources = [...rooms(), 'infra'].flatMap((folder) => filesBelow(folder, SOURCE));

t.test('the top of the house shows its floors and nothing else', async (t) => {
  const visible = readdirSync(root).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  const floors = ['packages', 'services', 'infra', 'docs'];
  const files = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'tsconfig.base.json',
    'README.md',
    'LICENSE',
    'SECURITY.md',
  ];
  t.strictSame(
    visible.filter((name) => ![...floors, ...files].includes(name)),
    [],
  );
});

t.test('no check is switched off from inside the source', async (t) => {
  // Written so that it does not find itself.
  const switches = /(es|ox)lint-disable|biome-ignor[e]|@ts-(ignore|nocheck)/;
  t.strictSame(
    sources.filter((file) => switches.test(readFileSync(join(root, file), 'utf8'))),
    [],
  );
});

t.test('(I1) nobody asks the log to change or remove an event', async (t) => {
  // The store answers these requests, as the protocol has them; nothing of ours sends them.
  const requests =
    /\b(?:deleteStream|tombstoneStream|setStreamMetadata)\b|\b(?:UPDATE|DELETE FROM|TRUNCATE)\s+\S*event_store\b/;
  t.strictSame(
    sources.filter((file) => file.includes('/src/') && requests.test(readFileSync(join(root, file), 'utf8'))),
    [],
  );
});

t.test('no file is named after nothing in particular', async (t) => {
  t.strictSame(
    sources.filter((file) => /(^|[-.])(utils?|helpers?|common|manager|misc)[-.]/.test(basename(file))),
    [],
  );
});

t.test('every room has its place in the dependency rules', async (t) => {
  const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
    forbidden: readonly { name: string }[];
  };
  const known = new Set(forbidden.map(({ name }) => name));
  const composing = ['api', 'projector', 'reactor', 'linli'];
  const unknown = rooms()
    .map((room) => basename(room))
    .filter((room) => !known.has(`${room}-sees`) && !composing.includes(room));
  t.strictSame(unknown, []);
});

t.test('every package can be tested on its own', async (t) => {
  for (const room of rooms()) {
    const { scripts } = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')) as {
      scripts: { test?: string };
    };
    t.equal(scripts.test, 'node ../../infra/run/test.mjs .', room);
    t.ok(existsSync(join(root, room, 'src')), `${room} has a src`);
  }
});
