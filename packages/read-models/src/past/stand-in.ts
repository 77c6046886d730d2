import { type RawBuilder, sql } from 'kysely';
import { caseTimelineTable } from '../case-timeline/table.js';
import type { Database } from '../database.js';
import { textOf } from '../projection/row-transport.js';
import { snakeCase } from '../projection/table.js';
import type { AnyRow, View } from '../projection/view.js';
import { reportTable } from '../report/table.js';
import { CHOSEN, toldBy } from './chosen-cases.js';
import type { Moment } from './moment.js';

/**
 * An empty table in the place of a view's until the transaction ends: whoever names the table without its schema, or in the
 * schema of temporary tables, asks this one instead. Nobody else sees it and nothing stored is touched.
 */
export async function standIn(trx: Database, { table }: View): Promise<void> {
  await sql`CREATE TEMPORARY TABLE ${sql.raw(table.name)} ON COMMIT DROP AS
    SELECT * FROM ${stored(table.name)} WITH NO DATA`.execute(trx);
}

/** Puts rows into the table that stands in for a view's. */
export async function putRows(trx: Database, { table }: View, rows: readonly AnyRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(table.columns);
  const names = sql.raw(columns.map(([name]) => snakeCase(name)).join(', '));
  const typed = sql.raw(columns.map(([name, { sqlType }]) => `${snakeCase(name)}::${sqlType}`).join(', '));
  const arrays = columns.map(
    ([name, column]) => sql`${rows.map((row) => textOf(column, row[name]))}::text[]`,
  );
  await sql`INSERT INTO ${temporary(table.name)} (${names})
    SELECT ${typed} FROM unnest(${sql.join(arrays)}) AS given (${names})`.execute(trx);
}

/** Puts the stored rows of cases that have not moved since into the table that stands in: they are what they were. */
export async function putUnmoved(trx: Database, { table }: View): Promise<void> {
  await sql`INSERT INTO ${temporary(table.name)} SELECT v.* FROM ${stored(table.name)} AS v
    JOIN ${CHOSEN} AS chosen ON chosen.case_id = v.case_id WHERE NOT chosen.moved`.execute(trx);
}

/**
 * The timeline needs no fold: its rows are the events. What they say in particular is left out, for no figure asks it, and it is
 * most of what there is.
 */
export async function putTimeline(trx: Database, moment: Moment): Promise<void> {
  const columns = Object.keys(caseTimelineTable.columns).map(snakeCase);
  const as = (column: string): string => {
    if (column === 'data') return `'{}'::jsonb`;
    return column === 'recorded_at' && moment.at !== undefined ? 'e.occurred_at' : `e.${column}`;
  };
  await sql`INSERT INTO ${temporary('case_timeline')} (${sql.raw(columns.join(', '))})
    SELECT ${sql.raw(columns.map(as).join(', '))} FROM read_model.case_timeline AS e
    JOIN ${CHOSEN} AS chosen ON chosen.case_id = e.case_id WHERE ${toldBy('e', moment)}`.execute(trx);
}

/**
 * Makes the table known to the planner once all of it is there: by its key, which figures join by, and by what its columns
 * hold. Nested facts, lists and what is written for people are dear to look through and never searched by here, except where
 * a case lies.
 */
export async function surveyed(trx: Database, { table }: View): Promise<void> {
  const searched = Object.entries(table.columns)
    .filter(([name, { sqlType }]) => name === 'areaPath' || !(sqlType === 'jsonb' || sqlType.endsWith('[]')))
    .filter(([name]) => name !== 'title' && name !== 'caseNumber')
    .map(([name]) => snakeCase(name));
  const name = temporary(table.name);
  await sql`CREATE UNIQUE INDEX ON ${name} (${sql.raw(table.key.map(snakeCase).join(', '))})`.execute(trx);
  await sql`ANALYZE ${name} (${sql.raw(searched.join(', '))})`.execute(trx);
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
