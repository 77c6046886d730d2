import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Caller } from '@linli/access';
import { isSealed } from '@linli/kernel';
import { createReadModels } from '@linli/read-models';
import { throwAwayPostgres } from '@linli/testing';
import type { Parts } from '../src/parts.js';
import { ruleCheck } from '../src/queries/audits/rule-check.js';
import { standingAt } from '../src/standing-at.js';

/*
 * `pnpm bench rules [events]`: how long 规则核查 takes and how much memory, over one community, then over the whole street of
 * ten; by default of more than 50,000 cases, all opened within the 92 days that may be asked for. Prints time, CPU time, what
 * a case costs, and the most memory the process held. Notes are not opened: what each box holds is compared in their place.
 */

const EVENTS = Number(process.argv[2] ?? 800_000);
const DAYS = 80;
const EVENTS_PER_REPORT = 7.7;
const STREET = '370102001';
const MB = 1024 * 1024;

const [, , , townAt, areaOf] = process.argv;
if (townAt !== undefined && areaOf !== undefined) await measure(townAt, areaOf);
else await measureTown();

async function measureTown(): Promise<void> {
  const server = await throwAwayPostgres();
  try {
    const reportsPerDay = Math.ceil(EVENTS / EVENTS_PER_REPORT / DAYS);
    const settle = fileURLToPath(new URL('../../read-models/bench/town/settle.ts', import.meta.url));
    await run(settle, server.connectionString, String(EVENTS), String(reportsPerDay));
    // A process of its own each: what others left in memory is not what a check takes.
    for (const area of [`${STREET}001`, STREET])
      console.log(await run(fileURLToPath(import.meta.url), String(EVENTS), server.connectionString, area));
  } finally {
    await server.close();
  }
}

/** What a script says, run as this one is. */
async function run(...script: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, ...script]);
  return stdout;
}

async function measure(connectionString: string, area: string): Promise<void> {
  const readModels = createReadModels({ connectionString, connections: 2 });
  const parts = { readModels, clock: () => '2026-06-01T00:00:00.000Z', vault: { open } } as unknown as Parts;
  const auditor: Caller = {
    accountId: 'bench',
    role: 'AU',
    areaCode: STREET,
    orgCode: '',
    displayName: '',
    language: 'zh-CN',
    via: 'session',
  };
  const idle = process.memoryUsage().rss;
  const before = process.cpuUsage();
  const start = performance.now();
  const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' };
  const check = await ruleCheck(standingAt(parts, auditor), auditor, { area, ...period });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1_000_000;
  const most = process.resourceUsage().maxRSS * 1024;
  console.log(
    `${area}: ${check.events} events of ${check.cases} cases${check.complete ? '' : ' (not all)'} in ${seconds.toFixed(1)} s, CPU of Node ${cpu.toFixed(1)} s, ${((cpu * 1_000_000) / check.cases).toFixed(0)} µs per case; ${Math.round(most / MB)} MB at most, ${Math.round(idle / MB)} MB before`,
  );
  console.log(check.rules.map(({ rule, total }) => `${rule} ${total}`).join(', '));
  await readModels.close();
}

/** About as long as what was sealed, and as different. */
function open(values: readonly unknown[]): Promise<readonly unknown[]> {
  return Promise.resolve(
    values.map((value) => (isSealed(value) ? value.box.slice(0, value.box.length >> 2) : undefined)),
  );
}
