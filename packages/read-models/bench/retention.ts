import { createReadModels } from '@linli/read-models';
import { throwAwayPostgres } from '@linli/testing';
import pg from 'pg';

/*
 * `pnpm bench retention [persons]`: those whose time is over, in a district with so many persons of twelve years, each with
 * a report that was answered or a case that ended. Once as a house that keeps up with its erasures sees it (one year over),
 * then with ever more over at once, then with nobody over any more because all were erased. Prints the median of the first
 * page, of a page from the middle, and of all at once.
 */

const PERSONS = Number(process.argv[2] ?? 50_000);
const NOBODY = '00000000-0000-7000-8000-000000000000';
const ROUNDS = 5;
const EVERYBODY = '2060-01-01T00:00:00.000Z';

const server = await throwAwayPostgres();
const views = createReadModels({ connectionString: server.connectionString });
const client = new pg.Client(server.connectionString);
try {
  await views.migrate();
  await client.connect();
  await fill();
  for (const moment of ['2026-07-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', EVERYBODY])
    await tell(moment);
  await erase();
  await tell(EVERYBODY);
} finally {
  await client.end();
  await views.close();
  await server.close();
}

async function tell(moment: string): Promise<void> {
  const { catalogue, retention } = await views.loadRules();
  const request = { areaCode: '370102', moment, catalogue, schedules: retention.at(moment) };
  const all = await views.everyRetentionDue(request);
  const { lastDay, personRef } = all[all.length >> 1] ?? { lastDay: '2026-01-01', personRef: NOBODY };
  const after = Buffer.from(JSON.stringify([lastDay, personRef])).toString('base64url');
  const first = await median(() => views.retentionDue({ ...request, limit: 50 }));
  const middle = await median(() => views.retentionDue({ ...request, limit: 50, after }));
  const whole = await median(() => views.everyRetentionDue(request));
  console.log(
    `${PERSONS} persons, ${all.length} over by ${moment.slice(0, 10)}: first page ${first}, middle ${middle}, all at once ${whole}`,
  );
}

async function median(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return `${(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(0)} ms`;
}

/** Everybody whose time was over by then. */
async function erase(): Promise<void> {
  await client.query('CREATE TEMP TABLE gone AS SELECT person FROM told');
  await copyOf('person_erasure', 'gone', { person_ref: 'person', erasure_id: 'person', status: "'DONE'" });
  await client.query('ANALYZE read_model.person_erasure');
}

/** Rows as the views have them: a tenth only answered in the last twelve months, the others in cases of twelve years. */
async function fill(): Promise<void> {
  const id = (kind: number, n: string): string =>
    `('0000000${kind}-0000-7000-8000-' || lpad(${n}::text, 12, '0'))::uuid`;
  const path = "ARRAY['370102', '370102001', '370102001' || lpad((n % 40)::text, 3, '0')]";
  await client.query(`
    CREATE TEMP TABLE told AS
    SELECT n, n % 10 = 0 AS answered, ${id(1, 'n')} AS person, ${id(2, 'n')} AS report, ${id(3, 'n')} AS case_id,
      ${path} AS path,
      CASE WHEN n % 10 = 0 THEN timestamptz '2025-07-01' + random() * interval '17 months'
        ELSE timestamptz '2016-01-01' + random() * interval '10 years' END AS at
    FROM generate_series(1, ${PERSONS}) AS n`);
  await copyOf('report', 'told', {
    report_id: 'report',
    status: "CASE WHEN answered THEN 'ANSWERED' ELSE 'ATTACHED' END",
    case_id: 'CASE WHEN NOT answered THEN case_id END',
    area_path: 'path',
    reporter: "jsonb_build_object('personRef', person)",
    filed_at: 'at',
    settled_at: 'at',
    kept_from: 'at',
  });
  await copyOf('case_list', 'told WHERE NOT answered', {
    case_id: 'case_id',
    stage: "'ARCHIVED'",
    type_code: "'HJ04'",
    type_version: '1',
    area_path: 'path',
    kept_from: 'at',
  });
  await client.query('ANALYZE read_model.report; ANALYZE read_model.case_list');
}

/** Fills a table; a column that must not be empty and is not given gets something of its type. */
async function copyOf(table: string, from: string, given: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string; nullable: string }>(
    `SELECT column_name AS name, udt_name AS type, is_nullable AS nullable FROM information_schema.columns
     WHERE table_schema = 'read_model' AND table_name = $1`,
    [table],
  );
  const something: Readonly<Record<string, string>> = {
    uuid: `'${NOBODY}'`,
    text: "'x'",
    _text: "'{}'",
    timestamptz: "timestamptz '2020-01-01'",
    bool: 'false',
    int4: '0',
    int8: '0',
    jsonb: "'{}'",
  };
  const columns = rows.flatMap(({ name, nullable, type }) => {
    const value = given[name] ?? (nullable === 'NO' ? something[type] : undefined);
    return value === undefined ? [] : [[name, value]];
  });
  await client.query(
    `INSERT INTO read_model.${table} (${columns.map(([name]) => name).join(', ')})
     SELECT ${columns.map(([, value]) => value).join(', ')} FROM ${from}`,
  );
}
