/** npm run build: everything `npm start` needs, ready to run. */
import { passSignalsOn } from './command.mjs';
import { ensureBuilt } from './compile.mjs';
import { ensureInstalled, orExplain } from './install.mjs';

passSignalsOn();
await orExplain(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
