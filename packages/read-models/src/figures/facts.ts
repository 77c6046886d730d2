import { type RawBuilder, sql } from 'kysely';
import type { Period } from './period.js';
import { countedCommunities, openCaseDays, workerDays } from './staffed-days.js';

/** Days in which cases of one type at one place add up to a place that needs another look. */
const REPEAT_DAYS = 90;
/** So many cases make it one. */
const REPEAT_CASES = 3;

/** The tables of facts, each with what identifies a fact in it. */
export const FACT_KEYS = {
  report: ['report_id'],
  case_list: ['case_id'],
  case_cycle: ['case_id', 'nth'],
  case_stage: ['case_id', 'nth'],
  case_timeline: ['case_id', 'revision'],
  attachment: ['case_id', 'nth'],
  callback: ['case_id', 'callback_id'],
  confirmation: ['case_id', 'agreement_id'],
  dispatch: ['case_id', 'dispatch_id'],
  level_stay: ['case_id', 'nth'],
  mediation: ['case_id', 'mediation_id'],
  obligation: ['case_id', 'obligation_id'],
  notice_item: ['case_id', 'item_id'],
  whistle_department: ['case_id', 'whistle_id', 'department'],
  repeat_place: ['case_id'],
  open_case_day: ['case_id', 'day'],
  worker_day: ['area_code', 'day', 'place'],
  counted_community: ['area_code'],
} as const;
export type FactTable = keyof typeof FACT_KEYS;

/** Facts that are worked out from others. */
const DERIVED: { readonly [F in FactTable]?: (period: Period) => RawBuilder<unknown> } = {
  repeat_place: repeatPlaces,
  open_case_day: openCaseDays,
  worker_day: workerDays,
  counted_community: countedCommunities,
};

/** Facts about an area and no case in it. */
export const AREA_FACTS: readonly FactTable[] = ['worker_day', 'counted_community'];

/** Facts that no case makes by itself. */
export const COMMON_FACTS: readonly FactTable[] = ['repeat_place'];

/** Where the rows of a fact are read from: its table, or what others add up to. */
export function factsIn(fact: FactTable, period: Period): RawBuilder<unknown> {
  return DERIVED[fact]?.(period) ?? sql.raw(fact);
}

/** Buildings with so many cases of one type in the days before the period ends, each by its latest case. */
function repeatPlaces({ end }: Period): RawBuilder<unknown> {
  const place = sql`PARTITION BY c.area_path, c.place->>'building', c.type_code`;
  return sql`(SELECT case_id, opened_at FROM (
    SELECT c.case_id, y.started_at AS opened_at, count(*) OVER (${place}) AS cases,
      row_number() OVER (${place} ORDER BY y.started_at DESC, c.case_id) AS nth_latest
    FROM case_cycle AS y JOIN case_list AS c ON c.case_id = y.case_id
    WHERE y.nth = 1 AND y.started_at < ${end}::timestamptz
      AND y.started_at >= ${end}::timestamptz - make_interval(days => ${REPEAT_DAYS})
      AND c.place->>'building' IS NOT NULL) AS place
    WHERE cases >= ${REPEAT_CASES} AND nth_latest = 1)`;
}
