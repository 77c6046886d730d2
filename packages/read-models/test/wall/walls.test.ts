import type { Scope } from '@linli/read-models';
import { sql } from 'kysely';
import type pg from 'pg';
import t, { type Test } from 'tap';
import { connectionConfig, type Database } from '../../src/database.js';
import { allViews } from '../../src/views.js';
import { readerPool, type Standpoint, walledDatabase } from '../../src/wall/walled-database.js';
import { wallsOf } from '../../src/wall/walls.js';
import { CASE_STREAM, caseEvent, PATH, REPORT_STREAM, reportFiled, uuid } from '../case-events.js';
import { emptyViews, type Projected } from '../projected.js';

t.setTimeout(120_000);
const everywhere: Scope = { areaCode: null, restrictedOk: true };
const here: Standpoint = { areaCode: PATH[2] ?? '', unit: 'nothing', account: 'nobody' };
const elsewhere: Standpoint = { ...here, areaCode: '370103' };

/** A report and a case with a row in every view that is folded from one. */
async function oneCase(): Promise<Projected> {
  const projected = await emptyViews();
  await projected.happen(REPORT_STREAM, reportFiled());
  await projected.happen(
    CASE_STREAM,
    caseEvent('CaseOpened'),
    caseEvent('ReportAttached'),
    caseEvent('CaseAccepted'),
    caseEvent('Dispatched'),
    caseEvent('HandedToPolice'),
    caseEvent('MediationProposed'),
    caseEvent('MediatorAppointed'),
    caseEvent('SessionScheduled'),
    caseEvent('AdvisoryIssued'),
    caseEvent('DangerReported'),
  );
  return projected;
}

function reader(t: Test, { connectionString }: Projected, connections = 1): pg.Pool {
  const pool = readerPool(connectionConfig(connectionString), connections);
  t.teardown(() => pool.end());
  return pool;
}

async function countIn(db: Database, table: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*)::int AS n FROM read_model.${sql.raw(table)}`.execute(db);
  return rows[0]?.n ?? -1;
}

const walled = wallsOf(allViews, 'read_model').map(({ table }) => table);

t.test('every table that bears a case, a report or a person stands behind the wall', async (t) => {
  const telling = ['caseId', 'reportId', 'visitsId', 'personRef', 'subject', 'areaPath'];
  const bare = allViews
    .filter(({ table }) => telling.some((column) => column in table.columns) && !walled.includes(table.name))
    .map(({ table }) => table.name);
  t.strictSame(bare, ['staffing', 'lesson', 'audit'], 'none of them names a case or a person');
  t.ok(walled.length > 25, `${walled.length} tables`);
});

t.test('a query that forgot to ask for less sees nothing of another area, in any table', async (t) => {
  const projected = await oneCase();
  const pool = reader(t, projected);
  let filled = 0;
  for (const table of walled) {
    const rows = (await projected.rows(table)).length;
    t.equal(await countIn(walledDatabase(pool, here), table), rows, `${table} from here`);
    t.equal(await countIn(walledDatabase(pool, elsewhere), table), 0, `${table} from elsewhere`);
    if (rows > 0) filled += 1;
  }
  t.ok(filled > 12, `${filled} tables had rows`);
});

t.test('lists and pages asked for everything give a stranger nothing', async (t) => {
  const { views } = await oneCase();
  const own = views.within(here);
  const foreign = views.within(elsewhere);
  t.equal((await views.caseList({ scope: everywhere })).items.length, 1);
  t.equal((await own.caseList({ scope: everywhere })).items.length, 1);
  t.equal((await foreign.caseList({ scope: everywhere })).items.length, 0);
  t.equal((await foreign.reportList({ scope: everywhere })).items.length, 0);
  t.equal(await foreign.caseById(uuid(1), everywhere), undefined);
  t.strictSame(await foreign.reportsOfCase(uuid(1)), []);
});

t.test(
  'a unit that takes part, the mediator and whoever opened it see a case that lies elsewhere',
  async (t) => {
    const projected = await oneCase();
    const pool = reader(t, projected);
    const [row] = await projected.rows('case_list');
    const { leadUnit, mediators, openedBy } = row as {
      leadUnit: string;
      mediators: string[];
      openedBy: string;
    };
    for (const part of [{ unit: leadUnit }, { account: mediators[0] ?? '' }, { account: openedBy }]) {
      const db = walledDatabase(pool, { ...elsewhere, ...part });
      t.equal(await countIn(db, 'case_list'), 1, JSON.stringify(part));
      t.equal(await countIn(db, 'case_timeline'), 10, 'and with it all that hangs on it');
    }
    t.equal(await countIn(walledDatabase(pool, { ...elsewhere, areaCode: null }), 'case_list'), 0);
  },
);

t.test(
  'who asked is forgotten with the query: nothing is left on a connection for the next one',
  async (t) => {
    const projected = await oneCase();
    const pool = reader(t, projected);
    t.equal(await countIn(walledDatabase(pool, here), 'case_list'), 1);
    const { rows } = await pool.query<{ area: string }>(
      `SELECT current_setting('linli.area', true) AS area, (SELECT count(*)::int FROM read_model.case_list) AS n`,
    );
    t.match(rows, [{ area: '', n: 0 }], 'the same connection, asked by nobody');
    await t.rejects(countIn(walledDatabase(pool, here), 'no_such_table'));
    t.equal(await countIn(walledDatabase(pool, elsewhere), 'case_list'), 0, 'after a query that failed');
  },
);

t.test('many who ask at once through few connections each see their own', async (t) => {
  const pool = reader(t, await oneCase(), 3);
  const asked = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? here : elsewhere));
  const seen = await Promise.all(asked.map((one) => countIn(walledDatabase(pool, one), 'case_list')));
  t.strictSame(
    seen,
    asked.map((one) => (one === here ? 1 : 0)),
  );
});

t.test('the reader changes nothing, whatever it is asked to', async (t) => {
  const pool = reader(t, await oneCase());
  for (const statement of [
    'DELETE FROM read_model.case_list',
    'UPDATE read_model.case_list SET title = title',
  ])
    await t.rejects(pool.query(statement), { code: '42501' });
  await t.rejects(sql`DELETE FROM read_model.case_list`.execute(walledDatabase(pool, here)));
});

t.test('the walls stand again after a table was built anew', async (t) => {
  const projected = await oneCase();
  const { log, views } = projected;
  const read = async function* () {
    yield log.events;
  };
  await views.rebuild({ read, views: ['case_list'] });
  await views.migrate();
  const pool = reader(t, projected);
  for (const table of walled) t.equal(await countIn(walledDatabase(pool, elsewhere), table), 0, table);
  t.equal(await countIn(walledDatabase(pool, here), 'case_list'), 1);
  t.equal(await countIn(walledDatabase(pool, here), 'case_timeline'), 10);
});

t.test('a question that takes too long is given up, and the next one is answered', async (t) => {
  const projected = await emptyViews();
  const pool = readerPool(connectionConfig(projected.connectionString), 1, 100);
  t.teardown(() => pool.end());
  const db = walledDatabase(pool, here);
  await t.rejects(sql`SELECT pg_sleep(60)`.execute(db), { code: '57014' });
  t.equal(await countIn(db, 'case_list'), 0);
  const usual = reader(t, projected);
  const { rows } = await sql<{
    longest: string;
  }>`SELECT current_setting('statement_timeout') AS longest`.execute(walledDatabase(usual, here));
  t.equal(rows[0]?.longest, '30s');
});
