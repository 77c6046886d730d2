import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDER, writePages } from './write-pages.js';

/* `pnpm reference` writes the pages of docs/reference from the code. */

const folder = fileURLToPath(new URL(`../../../${FOLDER}`, import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, page] of Object.entries(await writePages())) {
  const path = join(folder, name);
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === page) continue;
  await writeFile(path, page);
  console.log(`written: ${FOLDER}/${name}`);
}
