import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RunningLinli } from './running-linli.js';

const SCRIPT = fileURLToPath(new URL('../../linli/test/flow/answer-long-ago.ts', import.meta.url));

/** So many people of the community asked something on that day and were answered at once. @returns their references */
export async function answeredLongAgo({ data }: RunningLinli, day: string, count: number): Promise<string[]> {
  const node = ['--import=tsx', '--conditions=linli-source', SCRIPT, data, day, String(count)];
  const environment = { ...process.env, DATABASE_URL: '', EVENTSTORE_URL: '' };
  const child = spawn(process.execPath, node, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  await once(child, 'close');
  return said.split('\n').filter((line) => line !== '');
}
