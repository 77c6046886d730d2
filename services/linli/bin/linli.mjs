#!/usr/bin/env node
/** `npx linli …` in the checkout: builds what has changed, then is the linli command. */
import { ensureBuilt } from '../../../infra/run/compile.mjs';
import { orExplain } from '../../../infra/run/install.mjs';

await orExplain(ensureBuilt);
if (!process.exitCode) await import('../dist/main.js');
