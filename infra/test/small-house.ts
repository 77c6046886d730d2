import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Test } from 'tap';
import { root } from '../run/command.mjs';
import { temporaryFolder, writeFiles } from './temporary-folder.js';

const SETTINGS = [
  '.biome.jsonc',
  '.dependency-cruiser.cjs',
  '.gitignore',
  '.knip.jsonc',
  '.oxlintrc.json',
  'infra/tsconfig.json',
  'infra/tsconfig.tests.json',
  'package.json',
  'packages/tsconfig.json',
  'pnpm-workspace.yaml',
  'services/tsconfig.json',
  'tsconfig.base.json',
];

/**
 * A copy of the house outside the checkout: the real settings and the real infra/run, nearly empty rooms, and whatever a
 * test plants there. npm packages the rooms import are stand-ins.
 */
export class SmallHouse {
  readonly folder: string;

  constructor(t: Test, rooms: readonly string[], npmPackages: readonly string[]) {
    this.folder = temporaryFolder(t);
    for (const file of SETTINGS) cpSync(join(root, file), join(this.folder, file));
    cpSync(join(root, 'infra/run'), join(this.folder, 'infra/run'), {
      recursive: true,
      filter: (path) => !path.endsWith('.ts'),
    });
    this.#linkInstalledPackages();
    for (const room of rooms) this.#addRoom(room);
    for (const name of npmPackages) this.plant({ [`node_modules/${name}/index.js`]: 'export {};\n' });
  }

  /** Writes files; keys are paths from the root of the house. */
  plant(files: Readonly<Record<string, string>>): void {
    writeFiles(this.folder, files);
  }

  /** What a static check of this house (not of the checkout) has to say. */
  async complaintOf(check: string): Promise<string> {
    // A new module each time: the checks remember what they read.
    const module = pathToFileURL(join(this.folder, 'infra/run/static-checks.mjs'));
    module.search = `?${performance.now()}`;
    const { staticChecks } = (await import(module.href)) as typeof import('../run/static-checks.mjs');
    const found = staticChecks.find(({ name }) => name === check);
    if (!found) throw new Error(`No static check is called ${check}.`);
    return await found.complain();
  }

  #linkInstalledPackages(): void {
    const installed = join(root, 'node_modules');
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of readdirSync(installed).filter((entry) => entry !== '@linli' && entry !== '.linli')) {
      symlinkSync(join(installed, name), join(this.folder, 'node_modules', name));
    }
    mkdirSync(join(this.folder, 'node_modules/@linli'));
  }

  #addRoom(room: string): void {
    const name = basename(room);
    const exports = { '.': { 'linli-source': './src/index.ts' } };
    this.plant({
      [`${room}/package.json`]: JSON.stringify({ name: `@linli/${name}`, type: 'module', exports }),
      [`${room}/tsconfig.json`]: JSON.stringify({
        extends: '../../tsconfig.base.json',
        compilerOptions: { rootDir: 'src', outDir: 'dist' },
        include: ['src'],
      }),
      [`${room}/src/index.ts`]: `export const name = '${name}';\n`,
    });
    symlinkSync(join(this.folder, room), join(this.folder, 'node_modules/@linli', name));
  }
}
