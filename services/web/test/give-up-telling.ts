import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RunningLinli } from './running-linli.js';

const SCRIPT = fileURLToPath(new URL('../../linli/test/flow/give-up-telling.ts', import.meta.url));

/** Tries again what waits for receivers of webhooks, as if days went by, until something is given up. */
export async function giveUpTelling({ data }: RunningLinli): Promise<void> {
  const node = ['--import=tsx', '--conditions=linli-source', SCRIPT, data];
  const surroundings = {
    DATABASE_URL: '',
    EVENTSTORE_URL: '',
    LINLI_WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32',
  };
  const env = { ...process.env, ...surroundings };
  const child = spawn(process.execPath, node, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${SCRIPT} ended with ${code}`);
}
