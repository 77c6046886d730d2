import type { Scope } from '@linli/read-models';
import { sql } from 'kysely';
import pg from 'pg';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { caseListView } from '../../src/case-list/project.js';
import { connectionConfig } from '../../src/database.js';
import { figureMatrixThen, figuresThen, figureTrendThen } from '../../src/past/figures-then.js';
import { OpenPasts, Past } from '../../src/past/past.js';
import { snapshots } from '../../src/wall/walled-database.js';
import { emptyViews } from '../projected.js';

const COMMUNITY = '370102001003';
const all: Scope = { areaCode: null, restrictedOk: true };
const open: Scope = { areaCode: null, restrictedOk: false };

t.test('a look at the past', async (t) => {
  const town = await emptyViews();
  const events = [...firstOf({ seed: 7, communities: 8, reportsPerDay: 10 }, 1_000)];
  await town.apply(events);
  const pool = new pg.Pool({ ...connectionConfig(town.connectionString), max: 4 });
  t.teardown(() => pool.end());
  const db = snapshots(pool);
  const asKnown = events[800]?.meta.recordedAt ?? '';
  const request = { areaCode: COMMUNITY, from: '2026-03-02', to: '2026-04-01', asKnown };

  /** How many transactions that took. */
  async function transactions(work: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const counted = (): void => {
      count += 1;
    };
    pool.on('acquire', counted);
    await work().finally(() => pool.off('acquire', counted));
    return count;
  }

  /** The panels of a page. */
  const panels = (past: Past, scope: Scope) => [
    // Of reports alone, so no case needs to be folded for it; it comes first.
    figuresThen(past, { ...request, scope, figures: ['M1'] }),
    figuresThen(past, { ...request, scope, groupBy: 'child' }),
    figuresThen(past, { ...request, scope, groupBy: 'type' }),
    figureTrendThen(past, { ...request, scope, figure: 'M2', step: 'week' }),
    figureMatrixThen(past, { ...request, scope, figure: 'M3' }),
  ];

  await t.test(
    'that several panels ask at once is put together once, and says what each asks alone',
    async (t) => {
      const past = new Past(db, 'somebody', new OpenPasts(() => 1n));
      const alone: unknown[] = [];
      for (const index of [0, 1, 2, 3, 4])
        alone.push(await panels(new Past(db, 'x', new OpenPasts(() => 1n)), all)[index]);
      const together: unknown[] = [];
      const taken = await transactions(async () => together.push(...(await Promise.all(panels(past, all)))));
      t.equal(taken, 1);
      t.same(together, alone);
    },
  );

  await t.test('is never shared by those who are not the same to the policy or the wall', async (t) => {
    const pasts = new OpenPasts(() => 1n);
    const one = new Past(db, 'somebody', pasts);
    const other = new Past(db, 'somebody else', pasts);
    const ask = (past: Past, scope: Scope) =>
      figuresThen(past, { ...request, areaCode: null, scope, figures: ['M2'] });
    const taken = await transactions(async () => {
      const [everything, same, less] = await Promise.all([ask(one, all), ask(other, all), ask(one, open)]);
      t.same(same, everything);
      t.ok(
        (less?.total[0]?.numerator ?? 0) < (everything?.total[0]?.numerator ?? 0),
        'restricted cases are missing',
      );
    });
    t.equal(taken, 3);
  });

  await t.test('is not joined once the views have moved on', async (t) => {
    let reached = 1n;
    const past = new Past(db, 'somebody', new OpenPasts(() => reached));
    const cases = { scope: all, areaCode: COMMUNITY, lies: 'then', asKnown } as const;
    const ask = (question: () => Promise<unknown>) => past.ask(cases, [caseListView], question);
    const taken = await transactions(async () => {
      await ask(async () => {
        const joined = ask(async () => undefined);
        reached = 2n;
        await ask(async () => undefined);
        return { joined };
      });
    });
    t.equal(taken, 2, 'one joined, one began anew');
  });

  await t.test('answers the others when one question fails', async (t) => {
    const past = new Past(db, 'somebody', new OpenPasts(() => 1n));
    const cases = { scope: all, areaCode: COMMUNITY, lies: 'then', asKnown } as const;
    const taken = await transactions(async () => {
      const [wrong, right] = await Promise.allSettled([
        past.ask(cases, [caseListView], (then) => sql`SELECT nothing`.execute(then)),
        past.ask(cases, [caseListView], (then) => sql`SELECT case_id FROM case_list`.execute(then)),
      ]);
      t.match(wrong, { status: 'rejected', reason: { code: '42703' } });
      t.equal(right?.status, 'fulfilled');
    });
    t.equal(taken, 1);
  });
});
