import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { all, caseInScope, inArea, type Scope } from '../scope.js';
import type { Moment } from './moment.js';

/** Which cases the past is told of. */
export interface CasesOfThePast extends Moment {
  /** What the asker may see today: access to the past is access of the present. */
  readonly scope: Scope;
  /** Cases that lie there or ever lay there; `null`: anywhere. */
  readonly areaCode: string | null;
  /** Cases of an area count where they lay, as figures count them; lists have them where they lie. */
  readonly lies: 'then' | 'now';
}

/** So many cases may stand in at once, most of them as they are stored: some seconds of work. */
const MOST_CASES = 100_000;
/** So many may have moved since, or are told otherwise, and are folded anew. */
const MOST_MOVED = 10_000;

/** More cases than are answered at once. */
export class TooManyCases extends Error {
  override readonly name = 'TooManyCases';
}

/** Where the cases are that a transaction tells the past of, and which of them moved since. */
export const CHOSEN = sql.raw('pg_temp.chosen_case');

/**
 * Chooses the cases that were there by the moment, of those that may be seen now, into {@link CHOSEN}. A case has moved when
 * not everything of it is told by the moment: only then is it another one than the case that is stored. As it was, an event
 * stands as recorded when it occurred, so a case with one that was recorded at another time is another one as well.
 *
 * @returns those that moved
 * @throws TooManyCases
 */
export async function chosenCases(trx: Database, request: CasesOfThePast): Promise<readonly string[]> {
  const { scope, areaCode, lies, at, asKnown } = request;
  const ever = (code: string | null): RawBuilder<SqlBool> =>
    code === null
      ? sql`true`
      : sql`EXISTS (SELECT FROM read_model.case_area AS a WHERE a.case_id = c.case_id AND ${inArea('a', code)})`;
  const isThere = all([
    at !== undefined && sql<SqlBool>`c.opened_at <= ${at}::timestamptz`,
    asKnown !== undefined && sql<SqlBool>`c.first_recorded_at <= ${asKnown}::timestamptz`,
  ]);
  const moved = sql`NOT ${all([
    at !== undefined && sql<SqlBool>`(c.last_occurred_at <= ${at}::timestamptz AND NOT c.recorded_apart)`,
    asKnown !== undefined && sql<SqlBool>`c.last_recorded_at <= ${asKnown}::timestamptz`,
  ])}`;
  await sql`CREATE TEMPORARY TABLE chosen_case (case_id uuid, moved boolean) ON COMMIT DROP`.execute(trx);
  await sql`INSERT INTO ${CHOSEN} SELECT c.case_id, ${moved} FROM read_model.case_list AS c
    WHERE ${lies === 'then' ? caseInScope(scope, ever(scope.areaCode)) : caseInScope(scope)} AND ${ever(areaCode)}
      AND ${isThere} LIMIT ${MOST_CASES + 1}`.execute(trx);
  await sql`ANALYZE ${CHOSEN}`.execute(trx);
  const { rows } = await sql<{ readonly chosen: number; readonly moved: readonly string[] | null }>`
    SELECT count(*)::int AS chosen, array_agg(case_id ORDER BY case_id) FILTER (WHERE moved) AS moved FROM ${CHOSEN}`.execute(
    trx,
  );
  const { chosen = 0, moved: ids } = rows[0] ?? { moved: null };
  if (chosen > MOST_CASES || (ids?.length ?? 0) > MOST_MOVED) throw new TooManyCases();
  return ids ?? [];
}

/**
 * All that were chosen, to fold each of them.
 *
 * @throws TooManyCases
 */
export async function everyChosen(trx: Database): Promise<readonly string[]> {
  const { rows } = await sql<{
    readonly caseId: string;
  }>`SELECT case_id FROM ${CHOSEN} ORDER BY case_id`.execute(trx);
  if (rows.length > MOST_MOVED) throw new TooManyCases();
  return rows.map(({ caseId }) => caseId);
}

/** A row of `case_timeline` belongs to what the moment knows. */
export function toldBy(alias: string, { at, asKnown }: Moment): RawBuilder<SqlBool> {
  const column = (name: string) => sql.raw(`${alias}.${name}`);
  return all([
    at !== undefined && sql<SqlBool>`${column('occurred_at')} <= ${at}::timestamptz`,
    asKnown !== undefined && sql<SqlBool>`${column('recorded_at')} <= ${asKnown}::timestamptz`,
  ]);
}
