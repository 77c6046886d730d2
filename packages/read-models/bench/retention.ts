import { createReadModels } from '@linli/read-models';
import { throwAwayPostgres } from '@linli/testing';
import pg from 'pg';

/*
 * `pnpm bench retention [persons]`: the first page of those whose time is over, in a district with so many persons of
 * twelve years, each with a report that was answered or a case that ended. Once as a house that keeps up with its
 * erasures sees it (one year over), once with everything over at once. Prints the median of each.
 */

const PERSONS = Number(process.argv[2] ?? 50_000);
const ROUNDS = 3;

const server = await throwAwayPostgres();
const views = createReadModels({ connectionString: server.connectionString });
const client = new pg.Client(server.connectionString);
try {
  await views.migrate();
  await client.connect();
  await fill();
  const { catalogue, retention } = await views.loadRules();
  for (const moment of ['2026-07-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2060-01-01T00:00:00.000Z']) {
    const request = { areaCode: '370102', moment, catalogue, schedules: retention.at(moment) };
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      await views.retentionDue({ ...request, limit: 50 });
      times.push(performance.now() - start);
    }
    const { length } = await views.everyRetentionDue(request);
    const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
    console.log(
      `${PERSONS} persons, ${length} over by ${moment.slice(0, 10)}: first page ${median.toFixed(0)} ms`,
    );
  }
} finally {
  await client.end();
  await views.close();
  await server.close();
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
  });
  await copyOf('case_list', 'told WHERE NOT answered', {
    case_id: 'case_id',
    stage: "'ARCHIVED'",
    type_code: "'HJ04'",
    type_version: '1',
    area_path: 'path',
    changed_at: 'at',
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
    uuid: "'00000000-0000-7000-8000-000000000000'",
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
