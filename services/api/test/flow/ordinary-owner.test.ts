import { randomUUID } from 'node:crypto';
import { createReadModels, WallMissing } from '@linli/read-models';
import { ownedPostgres } from '@linli/testing';
import t from 'tap';
import { closedLeak } from '../closed-leak.js';
import { reportBody } from '../commands.js';
import { DISTRICT, startLivingSystem } from '../living-system.js';

t.setTimeout(240_000);

/** What the message of a start that was refused tells the administrator to run. */
async function refusedStart(connectionString: string): Promise<string> {
  const views = createReadModels({ connectionString });
  try {
    await views.migrate();
    return '';
  } catch (error) {
    if (error instanceof WallMissing) return error.message;
    throw error;
  } finally {
    await views.close();
  }
}

t.test('Linli lives in a database whose user is nothing but its owner', async (t) => {
  const database = await ownedPostgres();
  t.teardown(() => database.close());
  const { connectionString, owner } = database;

  const message = await refusedStart(connectionString);
  t.match(message, `The database user ${owner} may not step into the role linli_reader`);
  const views = await database.ask(`SELECT to_regclass('read_model.case_list') AS views`);
  t.strictSame(views, [{ views: null }], 'and nothing is there without the wall');

  for (const statement of message.split(': ').at(-1)?.split('; ') ?? []) {
    // On a server other tests use, the roles are there already.
    await database.administer(statement).catch((error: unknown) => {
      if (!/already exists/.test(String(error))) throw error;
    });
  }
  const system = await startLivingSystem({ databaseUrl: connectionString });
  t.teardown(() => system.close());

  const leak = await closedLeak(system);
  const page = await leak.page('community');
  t.equal(page.statusCode, 200);
  t.match(page.json(), { stage: 'CLOSED' });
  t.equal((await leak.page('elsewhere')).statusCode, 404);

  const listed = async (person: 'community' | 'elsewhere', query: string) => {
    const answer = await system.ask(person, { url: `/api/cases${query}` });
    t.equal(answer.statusCode, 200, answer.body);
    return answer.json<{ items: unknown[] }>().items.length;
  };
  const asKnown = `?asKnown=${encodeURIComponent(system.now())}`;
  t.equal(await listed('community', ''), 1);
  t.equal(await listed('community', asKnown), 1, 'the past is folded into temporary tables');
  t.equal(await listed('elsewhere', ''), 0);
  t.equal(await listed('elsewhere', asKnown), 0);
  const figures = `/api/areas/${DISTRICT}/figures?from=2026-11-01&to=2027-01-01`;
  t.equal((await system.ask('district', { url: figures })).statusCode, 200);

  const bound = await database.ask(
    'SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
  );
  t.strictSame(bound, [{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
  const stranger = await database.ask(
    `SET LOCAL ROLE linli_reader; SET LOCAL linli.area = '370103'; SELECT count(*)::int AS n FROM read_model.case_list`,
  );
  t.strictSame(stranger, [{ n: 0 }], 'the wall stands before the owner who stepped down');

  await t.test('the keys of an erased person are destroyed, and their table is written anew', async (t) => {
    const { vault } = system.composition;
    const reportId = randomUUID();
    const filed = await system.ask('grid', {
      method: 'PUT',
      url: `/api/reports/${reportId}`,
      payload: reportBody(),
    });
    const { position } = filed.json<{ position: string }>();
    const key = `report-${reportId}`;
    await vault.destroyKey(key);
    t.strictSame(
      await vault.sweep(),
      { needed: true, logCleared: false },
      'the log is the server’s to clear',
    );
    const shown = await system.ask('community', { url: `/api/reports/${reportId}?at-least=${position}` });
    t.match(shown.json(), { text: { shown: 'erased' } });
  });
});

t.test('a user that may make roles needs no administrator', async (t) => {
  const database = await ownedPostgres('CREATEROLE NOSUPERUSER');
  t.teardown(() => database.close());
  // On a server other tests use, the roles are somebody else's.
  const isOwnServer = process.env.LINLI_TEST_POSTGRES === undefined;
  const message = await refusedStart(database.connectionString);
  t.equal(message === '', isOwnServer, message);
});

t.test('a role row-level security does not bind is no wall, and nothing starts', async (t) => {
  if (process.env.LINLI_TEST_POSTGRES !== undefined) return t.pass('the roles are those of other tests, too');
  const database = await ownedPostgres('SUPERUSER');
  t.teardown(() => database.close());
  await database.administer('CREATE ROLE linli_reader NOLOGIN BYPASSRLS');
  t.match(await refusedStart(database.connectionString), 'Row-level security does not bind linli_reader');
  await database.administer('ALTER ROLE linli_reader NOBYPASSRLS');
  t.equal(await refusedStart(database.connectionString), '');
  await database.administer('ALTER TABLE read_model.case_list DISABLE ROW LEVEL SECURITY');
  t.equal(await refusedStart(database.connectionString), '');
  const rows = await database.ask(
    `SELECT relrowsecurity FROM pg_class WHERE oid = 'read_model.case_list'::regclass`,
  );
  t.strictSame(rows, [{ relrowsecurity: true }], 'a wall somebody took down stands again after a start');
  await database.administer(`GRANT ${database.owner} TO linli_reader`);
  t.match(await refusedStart(database.connectionString), 'Row-level security does not bind linli_reader');
  return undefined;
});
