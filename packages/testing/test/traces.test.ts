import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { searchBytes, searchDatabase, searchFiles, spellingsOf, throwAwayPostgres } from '@linli/testing';
import pg from 'pg';
import t from 'tap';

const NAME = '𠮷野靐';
const NEEDLES = spellingsOf(NAME);
const spellingsIn = (bytes: Buffer) =>
  searchBytes('here', bytes, NEEDLES).traces.map(({ spelling }) => spelling);

t.test('a text is found however it was written down', async (t) => {
  const written: Record<string, Buffer> = {
    'utf-8': Buffer.from(`，${NAME}。`),
    'utf-16': Buffer.from(`x${NAME}`, 'utf16le'),
    escaped: Buffer.from('"\\ud842\\udfb7\\u91ce\\u9750"'),
    percent: Buffer.from(`?q=${encodeURIComponent(`a${NAME}`)}`),
    hex: Buffer.from(Buffer.from(`a${NAME}`).toString('hex').toUpperCase()),
  };
  for (const [spelling, bytes] of Object.entries(written)) t.strictSame(spellingsIn(bytes), [spelling]);
  for (const before of ['', 'a', 'ab', 'abc'])
    t.strictSame(
      spellingsIn(Buffer.from(Buffer.from(`${before}${NAME}，等`).toString('base64'))),
      ['base64'],
      `${before.length} bytes before it`,
    );
  t.strictSame(spellingsIn(Buffer.from('𠮷野雷')), []);
});

t.test('a text that lies across two parts of a large file is found', async (t) => {
  const folder = t.testdir();
  const part = 4 * 1024 * 1024;
  await writeFile(join(folder, 'large'), Buffer.concat([Buffer.alloc(part - 4), Buffer.from(NAME)]));
  const { traces, bytes } = await searchFiles(folder, NEEDLES);
  t.strictSame(traces, [{ of: NAME, spelling: 'utf-8', where: join(folder, 'large') }]);
  t.ok(bytes > part);
});

t.test('a text is found in a row, in compressed rows, in bytes and in what the planner noted', async (t) => {
  const database = await throwAwayPostgres();
  const client = new pg.Client({ connectionString: database.connectionString });
  await client.connect();
  t.teardown(async () => {
    await client.end();
    await database.close();
  });
  const foundIn = async (): Promise<string[]> => {
    const { traces } = await searchDatabase(database.connectionString, NEEDLES);
    return [...new Set(traces.map(({ where }) => where))];
  };
  t.strictSame(await foundIn(), []);
  await client.query(`CREATE TABLE compressed AS SELECT repeat('x', 90000) || $1::text AS note`, [NAME]);
  await client.query('CREATE TABLE bytes AS SELECT $1::bytea AS note', [Buffer.from(NAME)]);
  t.strictSame(await foundIn(), ['public.bytes', 'public.compressed']);
  await client.query('DROP TABLE compressed, bytes');
  await client.query('CREATE TABLE noted AS SELECT $1::text AS note FROM generate_series(1, 9)', [NAME]);
  await client.query('ANALYZE noted');
  await client.query('TRUNCATE noted');
  t.strictSame(await foundIn(), ['pg_catalog.pg_statistic', 'pg_catalog.pg_stats']);
});
