import { OPEN_STAGES } from '@linli/case-domain';
import { type RawBuilder, sql } from 'kysely';
import type { Period } from './period.js';

/** The counts known by then, each until the day before the next one or until the area was no more. */
function counts({ known }: Period): RawBuilder<unknown> {
  return sql`(SELECT s.area_code, s.area_path, s.residents, s.workers, s.counted_on AS first_day,
      least(lead(s.counted_on) OVER (PARTITION BY s.area_code ORDER BY s.counted_on), a.closed_on) AS day_after
    FROM staffing AS s LEFT JOIN area AS a ON a.code = s.area_code
    WHERE s.recorded_at <= ${known})`;
}

const dayOf = (instant: string): RawBuilder<Date> =>
  sql`(${instant}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date`;

/** Every whole day of the period on which it was known how many worked in a community. */
function staffedDays(period: Period): RawBuilder<unknown> {
  const { start, end } = period;
  return sql`(SELECT s.area_code, s.area_path, s.workers, d.day::date AS day,
      ((d.day::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') AS day_end
    FROM ${counts(period)} AS s CROSS JOIN LATERAL generate_series(
      greatest(s.first_day, ${dayOf(start)}), least(s.day_after, ${dayOf(end)}) - 1, interval '1 day') AS d(day))`;
}

/** One row for each worker of each of those days: a place that is filled, not a person. */
export function workerDays(period: Period): RawBuilder<unknown> {
  return sql`(SELECT w.*, place FROM ${staffedDays(period)} AS w CROSS JOIN LATERAL generate_series(1, w.workers) AS place)`;
}

/** Cases in work at the end of those days, in those communities: one row per case and day. */
export function openCaseDays(period: Period): RawBuilder<unknown> {
  return sql`(SELECT w.day, w.day_end, y.case_id FROM ${staffedDays(period)} AS w
    JOIN case_area AS a ON w.area_code = ANY(a.area_path)
      AND (a.from_at IS NULL OR a.from_at < w.day_end) AND (a.to_at IS NULL OR a.to_at >= w.day_end)
    JOIN case_stage AS y ON y.case_id = a.case_id AND y.stage = ANY(${OPEN_STAGES})
      AND y.from_at < w.day_end AND (y.to_at IS NULL OR y.to_at >= w.day_end))`;
}

/** The communities of which it is known at the end of the period how many people live there. */
export function countedCommunities(period: Period): RawBuilder<unknown> {
  return sql`(SELECT s.area_code, s.area_path, s.residents, ${period.end}::timestamptz AS ended_at
    FROM ${counts(period)} AS s
    WHERE s.first_day < ${dayOf(period.end)} AND (s.day_after IS NULL OR s.day_after >= ${dayOf(period.end)}))`;
}
