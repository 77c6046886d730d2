import { createReadModels, type ReadModels } from '@linli/read-models';
import { throwAwayPostgres } from '@linli/testing';
import pg from 'pg';
import { firstOf } from './town/town.js';

/*
 * `pnpm bench wall [events]`: one page of cases, a search in their titles and the figures of a month, of a community and of
 * its district, with and without the second wall, by turns over the same connections. Prints the median of each and their
 * ratio.
 */

const EVENTS = Number(process.argv[2] ?? 30_000);
const ROUNDS = 100;
/** Figures take longer than lists. */
const FEW = 10;

type Question = (from: Pick<ReadModels, 'caseList' | 'figures'>) => Promise<unknown>;

const server = await throwAwayPostgres();
const views = createReadModels({ connectionString: server.connectionString });
try {
  await views.migrate();
  const events = [...firstOf({ seed: 3, communities: 12, reportsPerDay: 300 }, EVENTS)];
  const read = async function* (after: bigint | undefined) {
    yield after === undefined ? events : events.filter(({ position }) => position > after);
  };
  await views.rebuild({ read });
  const [community, cases] = await largestCommunity();
  console.log(`${cases} cases, ${community}`);
  for (const areaCode of [community, community.slice(0, 6)]) {
    const scope = { areaCode, restrictedOk: true };
    const walled = views.within({ areaCode, unit: areaCode, account: 'nobody' });
    const month = { scope, areaCode, from: '2026-03-01', to: '2026-04-01' };
    const questions: readonly (readonly [string, number, Question])[] = [
      ['a page', ROUNDS, (from) => from.caseList({ scope, limit: 50 })],
      ['a search', ROUNDS, (from) => from.caseList({ scope, limit: 50, filter: { search: '漏水' } })],
      ['figures', FEW, (from) => from.figures(month)],
    ];
    for (const [name, rounds, ask] of questions) {
      const [bare, behind] = [[] as number[], [] as number[]];
      for (let round = 0; round < rounds; round += 1) {
        bare.push(await timed(() => ask(views)));
        behind.push(await timed(() => ask(walled)));
      }
      const [without, withWall] = [median(bare), median(behind)];
      console.log(
        `${name} of ${areaCode}: without ${without.toFixed(2)} ms, with the wall ${withWall.toFixed(2)} ms, ratio ${(withWall / without).toFixed(2)}`,
      );
    }
  }
} finally {
  await views.close();
  await server.close();
}

async function largestCommunity(): Promise<readonly [code: string, cases: number]> {
  const client = new pg.Client(server.connectionString);
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string; cases: number }>(
      `SELECT community_code AS code, (SELECT count(*)::int FROM read_model.case_list) AS cases
       FROM read_model.case_list GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
    );
    return [rows[0]?.code ?? '', rows[0]?.cases ?? 0];
  } finally {
    await client.end();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
