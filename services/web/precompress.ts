import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|html|svg|webmanifest)$/;
const packed = { br: promisify(brotliCompress), gz: promisify(gzip) };
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Puts a packed copy beside every file, once and as small as can be, so that the server packs nothing at each request. */
export function precompress(): Plugin {
  let out = '';
  return {
    name: 'linli-precompress',
    apply: 'build',
    configResolved: ({ root, build }) => {
      out = resolve(root, build.outDir);
    },
    // After the service worker has been written.
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const names = await readdir(out, { recursive: true });
        for (const name of names.filter((one) => COMPRESSIBLE.test(one))) {
          const bytes = await readFile(join(out, name));
          await writeFile(join(out, `${name}.br`), await packed.br(bytes, BEST));
          await writeFile(join(out, `${name}.gz`), await packed.gz(bytes, { level: 9 }));
        }
      },
    },
  };
}
