#!/usr/bin/env node
/** `npx linli …` in the checkout: builds what has changed, then is the linli command. */
import { ensureBuilt } from '../../../infra/run/compile.mjs';
import { orExplain } from '../../../infra/run/install.mjs';

await orExplain(ensureBuilt);
// Named at run time: the type check of a fresh checkout has no dist yet.
if (!process.exitCode) await import(new URL('../dist/main.js', import.meta.url).href);
