import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { FOLDER, writePages } from '../reference/write-pages.js';

const folder = fileURLToPath(new URL(`../../../${FOLDER}`, import.meta.url));
/** What no code can say. */
const BY_HAND = ['asvs.md'];
const HOW = 'run `pnpm reference` and commit what it writes';

t.setTimeout(240_000);
t.test('the reference in docs is what the code says now', async (t) => {
  const pages = await writePages();
  t.strictSame((await readdir(folder)).toSorted(), [...Object.keys(pages), ...BY_HAND].toSorted(), HOW);
  for (const [name, page] of Object.entries(pages)) {
    const inDocs = await readFile(join(folder, name), 'utf8').catch(() => '');
    t.ok(inDocs === page, `${FOLDER}/${name} is not up to date: ${HOW}`);
  }
});
