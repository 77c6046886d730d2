import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chinaCalendar } from '@linli/calendar';
import { limitsWith } from '@linli/case-domain';
import { startLocalPostgres } from '@linli/local-postgres';
import { createReadModels, type Moment, type ReadModels } from '@linli/read-models';
import pg from 'pg';
import { cpuSecondsOfTree } from './town/cpu-time.js';
import { pagesOf } from './town/pages.js';
import type { TownSize } from './town/town.js';

/*
 * `pnpm bench past [events] [growth]`: how long views of the past take in a street of ten communities, at 1× and at
 * `growth`× the events: a list, one figure, all figures, the panels of a page asked at once, and what if; of the largest
 * community and of the whole street; at a moment half way and at one shortly before the end. Beside each the same of the
 * present. Everything is asked from behind the wall. Prints the median time of some rounds, and the CPU time of each.
 */

const EVENTS = Number(process.argv[2] ?? 45_000);
const GROWTH = Number(process.argv[3] ?? 10);
const ROUNDS = 5;
const SHORTER = {
  calendar: chinaCalendar,
  limits: limitsWith([{ name: 'resolution_general', value: 3, from: '2020-01-01' }]),
};

const folder = await mkdtemp(join(tmpdir(), 'linli-bench-past-'));
const postgres = await startLocalPostgres({ dataDir: folder });
try {
  for (const times of new Set([1, GROWTH]))
    await measureTown({ seed: 3, communities: 10, reportsPerDay: 60 * times }, EVENTS * times);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measureTown(size: TownSize, events: number): Promise<void> {
  const connectionString = postgres.connectionString();
  const views = createReadModels({ connectionString, connections: 6 });
  try {
    await views.migrate();
    await views.rebuild({ read: pagesOf(size, events) });
    const { community, cases, first, last } = await whereAndWhen(connectionString);
    console.log(`\n${cases} cases of ${events} events, recorded from ${first} to ${last}`);
    const at = (share: number) =>
      new Date(Date.parse(first) + share * (Date.parse(last) - Date.parse(first))).toISOString();
    for (const areaCode of [community, community.slice(0, 9)])
      for (const share of [0.5, 0.95]) await measureArea(views, areaCode, at(share));
    console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
  } finally {
    await views.close();
  }
}

async function measureArea(views: ReadModels, areaCode: string, asKnown: string): Promise<void> {
  const scope = { areaCode, restrictedOk: true };
  const period = { from: '2026-03-01', to: asKnown.slice(0, 10) };
  const behind = views.within({ areaCode, unit: '', account: '' });
  const say = async (name: string, work: () => Promise<unknown>): Promise<void> =>
    console.log(`${areaCode} known ${asKnown.slice(0, 16)}, ${name}: ${await measured(work)}`);
  const list = (then: Moment) => ({ scope, filter: { areaCode }, ...then });
  await say('a list', () => behind.pastCases(list({ asKnown })));
  await say('a list of the present', () => behind.caseList(list({})));
  const one = { scope, areaCode, ...period, figures: ['M21'] };
  await say('one figure', () => behind.figures({ ...one, asKnown }));
  await say('one figure of the present', () => behind.figures(one));
  const every = { scope, areaCode, ...period };
  await say('all figures', () => behind.figures({ ...every, asKnown }));
  await say('all figures of the present', () => behind.figures(every));
  const page = (then: Moment) => [
    () => behind.figures({ ...every, ...then, groupBy: 'child' }),
    () => behind.figures({ ...every, ...then, groupBy: 'type' }),
    () => behind.figureTrend({ ...every, ...then, figure: 'M2', step: 'week' }),
    () => behind.figureMatrix({ ...every, ...then, figure: 'M3' }),
    () => behind.figures({ ...every, ...then, groupBy: 'grid', figures: ['M3'] }),
  ];
  await say('the panels of a page', () => Promise.all(page({ asKnown }).map((panel) => panel())));
  await say('the same one after the other', async () => {
    for (const panel of page({ asKnown })) await panel();
  });
  await say('the panels of a page of the present', () => Promise.all(page({}).map((panel) => panel())));
  const supposed = { ...every, asKnown, asOf: asKnown, figure: 'M6', part: 'numerator' } as const;
  await say('what if: another limit', () => behind.whatIf({ ...supposed, under: SHORTER }));
  await say('what if: another definition', () => behind.whatIf({ ...supposed, version: 2 }));
}

/** Time and CPU time of one, or why there is no answer. */
async function measured(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  const before = { node: process.cpuUsage(), postgres: cpuSecondsOfTree(postgres.pid) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    try {
      await work();
    } catch (error) {
      return (error as Error).name;
    }
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before.node);
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  const cpu = (user + system) / 1_000 + (cpuSecondsOfTree(postgres.pid) - before.postgres) * 1_000;
  return `${median.toFixed(0)} ms, CPU ${(cpu / ROUNDS).toFixed(0)} ms`;
}

async function whereAndWhen(connectionString: string) {
  const client = new pg.Client(connectionString);
  await client.connect();
  try {
    const { rows } = await client.query<{ community: string; cases: number; first: Date; last: Date }>(
      `SELECT (SELECT community_code FROM read_model.case_list GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS community,
        (SELECT count(*)::int FROM read_model.case_list) AS cases, min(recorded_at) AS first, max(recorded_at) AS last
       FROM read_model.case_timeline`,
    );
    const [row] = rows;
    if (!row) throw new Error('the town is empty');
    return { ...row, first: row.first.toISOString(), last: row.last.toISOString() };
  } finally {
    await client.end();
  }
}
