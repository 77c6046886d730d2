import { type RawBuilder, sql } from 'kysely';
import { caseAreaTable } from '../case-area/table.js';
import { caseListTable } from '../case-list/table.js';
import { caseTimelineTable } from '../case-timeline/table.js';
import type { Database } from '../database.js';
import type { Column } from '../projection/column.js';
import { textOf } from '../projection/row-transport.js';
import { snakeCase, type Table } from '../projection/table.js';
import type { AnyRow, View } from '../projection/view.js';
import { reportTable } from '../report/table.js';
import { CHOSEN, toldBy } from './chosen-cases.js';
import type { Moment } from './moment.js';

/**
 * What figures ask of the two widest tables; of the others everything stands in. Whoever asks more is told by PostgreSQL that
 * there is no such column.
 */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  [caseListTable.name]: askedOf(caseListTable, [
    'caseId',
    'caseNumber',
    'title',
    'typeCode',
    'areaPath',
    'place',
    'contactDueAt',
    'contactedAt',
    'unreachableAt',
    'dueAt',
  ]),
  [caseTimelineTable.name]: askedOf(caseTimelineTable, [
    'caseId',
    'revision',
    'type',
    'recordedAt',
    'lateEntry',
  ]),
};

/**
 * An empty table in the place of a view's until the transaction ends: whoever names the table without its schema, or in the
 * schema of temporary tables, asks this one instead. Nobody else sees it and nothing stored is touched.
 */
export async function standIn(trx: Database, { table }: View): Promise<void> {
  await sql`CREATE TEMPORARY TABLE ${sql.raw(table.name)} ON COMMIT DROP AS
    SELECT ${columnsOf(table)} FROM ${stored(table.name)} WITH NO DATA`.execute(trx);
}

/** Puts rows into the table that stands in for a view's. */
export async function putRows(trx: Database, { table }: View, rows: readonly AnyRow[]): Promise<void> {
  await insertRows(trx, table.name, askedColumns(table), rows);
}

/** Takes the rows of cases out of the table that stands in for a view's. */
export async function takeAway(trx: Database, { table }: View, caseIds: readonly string[]): Promise<void> {
  await sql`DELETE FROM ${temporary(table.name)} WHERE case_id = ANY(${caseIds}::uuid[])`.execute(trx);
}

/** Puts rows into a temporary table. */
async function insertRows(
  trx: Database,
  name: string,
  columns: Entries,
  rows: readonly AnyRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.raw(columns.map(([column]) => snakeCase(column)).join(', '));
  const typed = sql.raw(
    columns.map(([column, { sqlType }]) => `${snakeCase(column)}::${sqlType}`).join(', '),
  );
  const arrays = columns.map(
    ([column, written]) => sql`${rows.map((row) => textOf(written, row[column]))}::text[]`,
  );
  await sql`INSERT INTO ${temporary(name)} (${names})
    SELECT ${typed} FROM unnest(${sql.join(arrays)}) AS given (${names})`.execute(trx);
}

/** Puts the stored rows of cases that have not moved since into the table that stands in: they are what they were. */
export async function putUnmoved(trx: Database, { table }: View): Promise<void> {
  await sql`INSERT INTO ${temporary(table.name)} SELECT ${columnsOf(table, 'v.')} FROM ${stored(table.name)} AS v
    JOIN ${CHOSEN} AS chosen ON chosen.case_id = v.case_id WHERE NOT chosen.moved`.execute(trx);
}

/**
 * A view for one list in the place of a table: the rows of cases that moved since as they were folded, and before them, as they
 * are stored, those of cases that have not. Nothing is copied that one question looks through only once.
 */
export async function standInOnce(
  trx: Database,
  { table }: View,
  moved: AsyncIterable<readonly AnyRow[]>,
): Promise<void> {
  const name = `moved_${table.name}`;
  await sql`CREATE TEMPORARY TABLE ${sql.raw(name)} ON COMMIT DROP AS
    SELECT * FROM ${stored(table.name)} WITH NO DATA`.execute(trx);
  for await (const rows of moved) await insertRows(trx, name, Object.entries(table.columns), rows);
  await sql`CREATE TEMPORARY VIEW ${sql.raw(table.name)} AS SELECT v.* FROM ${stored(table.name)} AS v
    JOIN ${CHOSEN} AS chosen ON chosen.case_id = v.case_id WHERE NOT chosen.moved
    UNION ALL SELECT * FROM ${temporary(name)}`.execute(trx);
}

/**
 * The timeline needs no fold: its rows are the events. Only what figures ask of them stands in: when, of which kind, late or
 * not. The index of the key holds just that, so the events themselves, most of what there is, are not read.
 */
export async function putTimeline(trx: Database, moment: Moment): Promise<void> {
  const recordedAt = moment.at === undefined ? 'e.recorded_at' : 'e.occurred_at';
  await sql`INSERT INTO ${temporary('case_timeline')} (case_id, revision, type, late_entry, recorded_at)
    SELECT e.case_id, e.revision, e.type, e.late_entry, ${sql.raw(recordedAt)} FROM read_model.case_timeline AS e
    JOIN ${CHOSEN} AS chosen ON chosen.case_id = e.case_id WHERE ${toldBy('e', moment)}`.execute(trx);
}

/**
 * Makes the table known to the planner once all of it is there: by its key, which figures join by, and by what its columns
 * hold, as far as figures search by it. The timeline is only read from end to end.
 */
export async function surveyed(trx: Database, { table }: View): Promise<void> {
  const name = temporary(table.name);
  const searched = askedColumns(table)
    .filter(([column, { sqlType }]) => table.key.includes(column) || isSearched(table, column, sqlType))
    .map(([column]) => snakeCase(column));
  const key = sql.raw(table.key.map(snakeCase).join(', '));
  if (table.name !== caseTimelineTable.name) await sql`CREATE UNIQUE INDEX ON ${name} (${key})`.execute(trx);
  await sql`ANALYZE ${name} (${sql.raw(searched.join(', '))})`.execute(trx);
}

/** Moments, what is listed by kind, and where a case lay. */
function isSearched({ name }: Table, column: string, sqlType: string): boolean {
  if (column === 'areaPath') return name === caseAreaTable.name;
  return sqlType === 'timestamptz' || column === 'stage' || column === 'typeCode';
}

/**
 * The reports a moment knows, in the place of all, until the transaction is rolled back. A report does not change what
 * figures count of it, so nothing is folded; as it was, it was filed when it occurred.
 */
export async function standInReports(trx: Database, { at, asKnown }: Moment): Promise<void> {
  const columns = Object.keys(reportTable.columns).map((name) => {
    return name === 'filedAt' && at !== undefined ? 'occurred_at AS filed_at' : snakeCase(name);
  });
  // A view takes no parameters.
  const known = asKnown === undefined ? sql`true` : sql`filed_at <= ${sql.lit(asKnown)}::timestamptz`;
  const occurred = at === undefined ? sql`true` : sql`occurred_at <= ${sql.lit(at)}::timestamptz`;
  await sql`CREATE TEMPORARY VIEW report AS SELECT ${sql.raw(columns.join(', '))}
    FROM ${stored('report')} WHERE ${known} AND ${occurred}`.execute(trx);
}

const stored = (name: string): RawBuilder<unknown> => sql.raw(`read_model.${name}`);
const temporary = (name: string): RawBuilder<unknown> => sql.raw(`pg_temp.${name}`);

type Entries = readonly (readonly [string, Column<unknown>])[];

/** The columns that stand in. */
function askedColumns({ columns, name }: Table): Entries {
  const asked = ASKED[name];
  return Object.entries(columns).filter(([column]) => asked?.includes(column) ?? true);
}

function columnsOf(table: Table, prefix = ''): RawBuilder<unknown> {
  return sql.raw(
    askedColumns(table)
      .map(([column]) => `${prefix}${snakeCase(column)}`)
      .join(', '),
  );
}

function askedOf<T extends Table>(
  _: T,
  columns: readonly (keyof T['columns'] & string)[],
): readonly string[] {
  return columns;
}
