import type { View } from '../projection/view.js';

/** The role that asks how things stand: lists, pages, what hangs on a case. */
export const READER = 'linli_reader';
/** The role that counts: by where things lay at the time, so it also knows what has moved on from an area since. */
export const COUNTER = 'linli_counter';

/** The roles behind the wall. They own nothing and only read, so row-level security binds them. */
export const WALLED_ROLES = [READER, COUNTER] as const;
export type WalledRole = (typeof WALLED_ROLES)[number];

/**
 * What lies behind the wall, by table and role: whether a row may leave the database for whoever asks. `linli.area`,
 * `linli.unit` and `linli.account` say who that is; where they are not set nothing matches. A role without a wall of a
 * walled table sees nothing of it.
 */
export interface Wall {
  readonly table: string;
  readonly role: WalledRole;
  readonly using: string;
}

/** Asked once per query, not once per row. */
const setting = (name: 'area' | 'unit' | 'account'): string =>
  `(SELECT current_setting('linli.${name}', true))`;
const liesInArea = `area_path @> ARRAY[${setting('area')}]`;

/** The case of this id is in front of the wall. The wall of `case_list` itself decides. */
const caseIsOpen = (column: string, table: string): string =>
  `EXISTS (SELECT FROM read_model.case_list AS c WHERE c.case_id = ${table}.${column})`;

const toReader: Readonly<Record<string, string>> = {
  case_list: `${liesInArea}
    OR lead_unit = ${setting('unit')} OR units @> ARRAY[${setting('unit')}]
    OR mediators @> ARRAY[${setting('account')}] OR opened_by = ${setting('account')}`,
  report: `${liesInArea} OR filed_by = ${setting('account')} OR ${caseIsOpen('case_id', 'report')}`,
  visit: liesInArea,
  building_check: liesInArea,
  person_erasure: liesInArea,
  // An attempt that is about no case is where the post of whoever tried it lay.
  attempt: `CASE WHEN case_id IS NULL THEN ${liesInArea} ELSE ${caseIsOpen('case_id', 'attempt')} END`,
  account_event: `${liesInArea} OR account_id = ${setting('account')}`,
  clock: caseIsOpen('subject', 'clock'),
  report_clock: 'EXISTS (SELECT FROM read_model.report AS r WHERE r.report_id = report_clock.subject)',
  visit_clock: 'EXISTS (SELECT FROM read_model.visit AS v WHERE v.visits_id = visit_clock.subject)',
};

/** The case lies or ever lay in the area. The set is made once per query. */
const everLay = 'case_id IN (SELECT a.case_id FROM read_model.case_area AS a)';

/** Cases of the area through time, reports filed in it, and cases such reports were put into. */
const toCounter: Readonly<Record<string, string>> = {
  case_area: liesInArea,
  report: liesInArea,
  case_list: `${everLay} OR case_id IN (SELECT r.case_id FROM read_model.report AS r)`,
};
/** What nobody counts. */
const uncounted = new Set([
  'visit',
  'building_check',
  'person_erasure',
  'attempt',
  'account_event',
  'clock',
  'report_clock',
  'visit_clock',
]);

/** Read by everybody who signed in: what is told of a case in a lesson was cleared before it was released. */
const open = new Set(['lesson']);

/** The walls these views need: each that bears a case, a report or a person. */
export function wallsOf(views: readonly View[], schema: string): Wall[] {
  return views.flatMap(({ table: { columns, name } }) => {
    const hangsOnCase = 'caseId' in columns && !open.has(name);
    const walls = [
      [READER, toReader[name] ?? (hangsOnCase ? caseIsOpen('case_id', name) : undefined)],
      [COUNTER, toCounter[name] ?? (hangsOnCase && !uncounted.has(name) ? everLay : undefined)],
    ] as const;
    return walls.flatMap(([role, using]) =>
      using === undefined
        ? []
        : [{ table: name, role, using: using.replaceAll('read_model.', `${schema}.`) }],
    );
  });
}
