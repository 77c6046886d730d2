import { register } from 'node:module';
import type { Piece } from '../contender.js';

/*
 * Loaded before everything else (`--import`). BENCH_WITHOUT names what the product is to run without: `encryption`,
 * `policy`, both with a comma between them, or nothing.
 */

const root = new URL('../../../../../', import.meta.url);
const here = (file: string): string => new URL(file, import.meta.url).href;
const there = (path: string): string => new URL(path, root).href;

const pieces: Readonly<Record<Piece, readonly (readonly [module: string, standIn: string])[]>> = {
  encryption: [[there('packages/application/src/personal/seal-with.ts'), here('seal-with.ts')]],
  policy: [
    [there('packages/access/src/may-do.ts'), here('may-do.ts')],
    [there('packages/application/src/standing-at.ts'), here('standing-at.ts')],
  ],
};

const without = (process.env.BENCH_WITHOUT ?? '').split(',').filter((name): name is Piece => name in pieces);
register('./resolve.ts', import.meta.url, { data: new Map(without.flatMap((name) => pieces[name])) });
