/**
 * npm start                                   installs and builds what is missing or old, then runs `linli up`
 * npm start -- --port 8080 --data ./data      with its options
 *
 * Linli runs in this very process, so whoever stops or watches this process stops or watches Linli.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { passSignalsOn, root } from './command.mjs';
import { ensureBuilt } from './compile.mjs';
import { ensureInstalled, orExplain } from './install.mjs';

const endPreparation = passSignalsOn();
await orExplain(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
endPreparation();

if (!process.exitCode) {
  dropRepeatedSignals();
  const main = join(root, 'services/linli/dist/main.js');
  process.argv = [process.execPath, main, 'up', ...process.argv.slice(2)];
  await import(pathToFileURL(main).href);
}

/**
 * A Ctrl-C in the terminal arrives twice: from the terminal, and from npm, which hands its own on. To Linli a second one
 * would mean "at once, without finishing", so what follows within a second is taken for an echo.
 */
function dropRepeatedSignals() {
  const emit = /** @type {(...event: unknown[]) => boolean} */ (process.emit.bind(process));
  let latest = Number.NEGATIVE_INFINITY;
  Object.assign(process, {
    emit(/** @type {unknown[]} */ ...event) {
      if (event[0] === 'SIGINT' || event[0] === 'SIGTERM') {
        const echo = performance.now() - latest < 1000;
        latest = performance.now();
        if (echo) return true;
      }
      return emit(...event);
    },
  });
}
