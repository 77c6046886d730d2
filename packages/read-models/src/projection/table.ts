import { type Column, integer, position, type ValueOf } from './column.js';

/** Columns by their TypeScript name; in the database they are snake_case. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A secondary index: `on` is what follows `ON table`. In a rebuild it is made after the load. */
export interface Index {
  readonly name: string;
  readonly on: string;
}

/** A table of the views. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly columns: C;
  /** Primary key; its first column says which stream a row belongs to. */
  readonly key: readonly string[];
  /** What the index of the key holds besides: asked of many rows at once, it need not look at the rows themselves. */
  readonly covered?: readonly string[];
  readonly indexes: readonly Index[];
}

/** A row as it stands in the table. */
export type Row<T extends Table> = { readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]> };

/** A row as a projection returns it: the projector marks it with the event that made it so. */
export type Draft<T extends Table> = Omit<Row<T>, keyof HighWater>;

/** The last event that changed a row: its revision in the stream and its position, so applying it twice is harmless. */
const highWater = { revision: integer, position } as const;
type HighWater = typeof highWater;

/** Declares a table. Every table has `revision` and `position` besides its own columns. */
export function defineTable<C extends Columns>(declared: {
  readonly name: string;
  readonly columns: C;
  readonly key: readonly (keyof (C & HighWater) & string)[];
  readonly covered?: readonly (keyof C & string)[];
  readonly indexes: readonly Index[];
}): Table<C & HighWater> {
  return { ...declared, columns: { ...declared.columns, ...highWater } };
}

/** `areaPath` → `area_path`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** DDL of the bare table. Nested facts are never searched by, so no statistics are kept of them: they are dear. */
export function createTableSql(schema: string, table: Table): string {
  const name = `${schema}.${table.name}`;
  const columns = Object.entries(table.columns);
  const defined = columns.map(
    ([column, { sqlType, nullable }]) => `${snakeCase(column)} ${sqlType}${nullable ? '' : ' NOT NULL'}`,
  );
  const unsearched = columns
    .filter(([, { sqlType }]) => sqlType === 'jsonb')
    .map(([column]) => `ALTER COLUMN ${snakeCase(column)} SET STATISTICS 0`);
  const create = `CREATE TABLE ${name} (${defined.join(', ')})`;
  return unsearched.length === 0 ? create : `${create}; ALTER TABLE ${name} ${unsearched.join(', ')}`;
}

export function createKeySql(schema: string, table: Table): string {
  const { covered = [], key, name } = table;
  const besides = covered.length === 0 ? '' : ` INCLUDE (${covered.map(snakeCase).join(', ')})`;
  return `ALTER TABLE ${schema}.${name} ADD PRIMARY KEY (${key.map(snakeCase).join(', ')})${besides}`;
}

export function createIndexesSql(schema: string, table: Table): string[] {
  return table.indexes.map(({ name, on }) => `CREATE INDEX ${name} ON ${schema}.${table.name} ${on}`);
}
