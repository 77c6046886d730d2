import { randomUUID } from 'node:crypto';
import t from 'tap';
import { encodeArray } from '../src/postgres-array.js';
import { freshDatabase, query } from './fresh-store.js';

t.test('PostgreSQL takes binary arrays for what they hold', async (t) => {
  const url = await freshDatabase(t);
  const rows = [
    { n: 0, flag: true, text: '楼道堆物, {"x"}\\', bytes: Buffer.from([0, 255, 92]), id: randomUUID() },
    { n: Number.MAX_SAFE_INTEGER, flag: false, text: '', bytes: Buffer.alloc(0), id: randomUUID() },
    { n: -1, flag: false, text: '\u{20BB7}', bytes: Buffer.alloc(70_000, 7), id: randomUUID() },
  ];
  const read = await query(
    url,
    `SELECT n::text::float8 AS n, flag, text, bytes, id
     FROM unnest($1::bigint[], $2::boolean[], $3::text[], $4::bytea[], $5::uuid[]) AS row(n, flag, text, bytes, id)`,
    [
      encodeArray('bigint', rows, ({ n }) => n),
      encodeArray('boolean', rows, ({ flag }) => flag),
      encodeArray('text', rows, ({ text }) => text),
      encodeArray('bytea', rows, ({ bytes }) => bytes),
      encodeArray('uuid', rows, ({ id }) => id),
    ],
  );
  t.same(read, rows);
});
