import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Column } from './column.js';
import { snakeCase, type Table } from './table.js';
import type { AnyRow, View } from './view.js';

/** Lines handed to COPY at once: large enough to be cheap, small enough to stay flat in memory. */
const COPY_LINES = 500;

/** The stored rows of some partitions; see `LoadRows`. */
export async function loadRows(
  client: pg.ClientBase,
  schema: string,
  view: View,
  streams: readonly string[],
): Promise<AnyRow[]> {
  const { table } = view;
  const names = Object.keys(table.columns);
  const select = `SELECT ${names.map(snakeCase).join(', ')} FROM ${schema}.${table.name}`;
  const where = ` WHERE ${snakeCase(table.key[0] as string)} = ANY($1)`;
  const result = await client.query<unknown[]>({
    rowMode: 'array',
    name: `load ${schema}.${table.name}`,
    ...(view.partition === 'whole'
      ? { text: select }
      : { text: select + where, values: [streams.map((stream) => stream.slice(view.category.length + 1))] }),
  });
  return result.rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [i, name] of names.entries()) row[name] = values[i];
    return row as AnyRow;
  });
}

/** Writes rows, new or changed, in one statement. A row that stands at a later position stays. */
export async function upsertRows(
  client: pg.ClientBase,
  schema: string,
  table: Table,
  rows: readonly AnyRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(table.columns);
  const values = columns.map(([name, column]) => rows.map((row) => textOf(column, row[name])));
  const arrays = columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
  const aliases = columns.map(([name]) => snakeCase(name)).join(', ');
  const typed = columns.map(([name, { sqlType }]) => `${snakeCase(name)}::${sqlType}`).join(', ');
  await client.query({
    name: `upsert ${schema}.${table.name}`,
    text: `INSERT INTO ${schema}.${table.name} (${aliases}) SELECT ${typed} FROM unnest(${arrays}) AS given (${aliases}) ${onConflict(table)}`,
    values,
  });
}

/** Makes the place where `bulkUpsertRows` of this connection puts rows before they are merged. */
export async function createStaging(client: pg.ClientBase, schema: string, table: Table): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE IF NOT EXISTS staged_${table.name} (LIKE ${schema}.${table.name}) ON COMMIT DELETE ROWS`,
  );
}

/** The same as `upsertRows` for thousands of rows: COPY into the staging table, then one merging statement. */
export async function bulkUpsertRows(
  client: pg.ClientBase,
  schema: string,
  table: Table,
  rows: readonly AnyRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await copyRows(client, `staged_${table.name}`, table, rows);
  await client.query(
    `INSERT INTO ${schema}.${table.name} SELECT * FROM staged_${table.name} ${onConflict(table)}`,
  );
}

/** Adds rows the table is known not to have: the fastest way in. */
export async function copyRows(
  client: pg.ClientBase,
  target: string,
  table: Table,
  rows: readonly AnyRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(table.columns).map(snakeCase).join(', ');
  const sink = client.query(copyFrom(`COPY ${target} (${names}) FROM STDIN`));
  await pipeline(Readable.from(copyChunks(table, rows), { objectMode: false }), sink);
}

function* copyChunks(table: Table, rows: readonly AnyRow[]): Generator<Buffer> {
  const columns = Object.entries(table.columns);
  const fields: string[] = Array.from({ length: columns.length });
  for (let start = 0; start < rows.length; start += COPY_LINES) {
    let lines = '';
    for (const row of rows.slice(start, start + COPY_LINES)) {
      for (const [i, [name, column]] of columns.entries()) fields[i] = copyField(column, row[name]);
      lines += `${fields.join('\t')}\n`;
    }
    yield Buffer.from(lines);
  }
}

function copyField(column: Column<unknown>, value: unknown): string {
  const text = textOf(column, value);
  if (text === null) return String.raw`\N`;
  switch (column.special) {
    case 'none':
      return text;
    case 'backslash':
      return text.includes('\\') ? copyEscaped(text) : text;
    case 'any':
      return copyEscaped(text);
  }
}

/** A value as PostgreSQL reads it; null where there is none. */
export function textOf(column: Column<unknown>, value: unknown): string | null {
  return value === null || value === undefined ? null : column.toText(value);
}

const COPY_SPECIAL = /[\\\t\n\r]/;
const COPY_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function copyEscaped(value: string): string {
  return COPY_SPECIAL.test(value)
    ? value.replaceAll(/[\\\t\n\r]/g, (special) => COPY_ESCAPES[special] as string)
    : value;
}

function onConflict(table: Table): string {
  const keys = table.key.map(snakeCase);
  const changes = Object.keys(table.columns)
    .map(snakeCase)
    .filter((name) => !keys.includes(name))
    .map((name) => `${name} = excluded.${name}`);
  return `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${changes.join(', ')} WHERE ${table.name}.position < excluded.position`;
}
