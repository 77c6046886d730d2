import {
  type Catalogue,
  overBefore,
  RETENTIONS,
  type RetentionClass,
  type RetentionInForce,
} from '@linli/case-domain';
import type { Instant } from '@linli/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { HELD } from '../person-case/held.js';
import type { ErasureStatus } from '../person-erasure/table.js';

/** Of whom is asked: everybody whose time is over at a moment, and everything about whom lies in an area. */
export interface RetentionDueRequest {
  /** Absent: wherever it lies. */
  readonly areaCode?: string | undefined;
  readonly moment: Instant;
  /** The schedules to go by, and the types whose files bear their classes. */
  readonly schedules: RetentionInForce;
  readonly catalogue: Pick<Catalogue, 'all' | 'history'>;
}

/** A person whose time is over, by reference. */
export interface RetentionDue {
  readonly personRef: string;
  /** What keeps the person longest, and the last day it does. */
  readonly keptAs: RetentionClass;
  readonly lastDay: string;
  /** Where that lies: the whole path. */
  readonly areaPath: readonly string[];
  /** Files under a legal hold that name the person: nothing goes before it is lifted. */
  readonly held: boolean;
  /** How many reports, cases and lists of visits name the person; all of them are over. */
  readonly matters: number;
  /** The last request to erase the person, where there was one. */
  readonly erasure: ErasureStatus | null;
  readonly erasureId: string | null;
}

/** Persons whose time is over, by the day it ended; a page of them. */
export async function retentionDue(
  db: Database,
  request: RetentionDueRequest & PageRequest,
): Promise<Page<RetentionDue>> {
  const cursor = cursorOf(request, 2);
  const { rows } = await sql<RetentionDue>`
    ${dueWithErasure(request)}
    ${cursor ? sql`WHERE (last_day, due.person_ref) > (${cursor[0]}::date, ${cursor[1]}::uuid)` : sql``}
    ORDER BY last_day, due.person_ref
    LIMIT ${limitOf(request) + 1}`.execute(db);
  return pageOf(rows, request, ({ lastDay, personRef }) => [lastDay, personRef]);
}

/** All of them at once, for a list that is not read page by page. */
export async function everyRetentionDue(db: Database, request: RetentionDueRequest): Promise<RetentionDue[]> {
  const { rows } =
    await sql<RetentionDue>`${dueWithErasure(request)} ORDER BY last_day, due.person_ref`.execute(db);
  return rows;
}

function dueWithErasure(request: RetentionDueRequest): RawBuilder<unknown> {
  return sql`
    ${dueBy(request)}
    SELECT due.person_ref, kept_as, last_day, string_to_array(area_path, ' ') AS area_path, held, matters,
      e.status AS erasure, e.erasure_id
    FROM due LEFT JOIN LATERAL (
      SELECT status, erasure_id FROM read_model.person_erasure AS e WHERE e.person_ref = due.person_ref
      ORDER BY requested_at DESC, erasure_id LIMIT 1
    ) AS e ON true`;
}

/**
 * `WITH … due`: first who could be, found by indexes over what is finished and old; then everything on file about them,
 * since one thing that is kept, open or elsewhere is enough to keep the person. `OFFSET 0`: looked up one by one, for the
 * planner expects far more of them than there are and would read whole tables.
 */
function dueBy({ areaCode, moment, schedules, catalogue }: RetentionDueRequest): RawBuilder<unknown> {
  const finite = Object.values(schedules).flatMap(({ class: name, years }) =>
    years === null ? [] : [{ name, years, before: overBefore(moment, years) }],
  );
  const before = (name: RetentionClass): string =>
    finite.find((schedule) => schedule.name === name)?.before ?? '-infinity';
  const latest = RETENTIONS.map(before).reduce((last, one) => (one > last ? one : last));
  const types = catalogue
    .all()
    .flatMap(({ code }) => catalogue.history(code))
    .map(({ type }) => type);
  const inArea =
    areaCode === undefined ? sql`area_path IS NOT NULL` : sql`area_path @> ARRAY[${areaCode}]::text[]`;
  return sql`
    WITH schedule AS MATERIALIZED (
      SELECT * FROM unnest(${finite.map(({ name }) => name)}::text[], ${finite.map(({ years }) => years)}::int[],
        ${finite.map((schedule) => schedule.before)}::timestamptz[]) AS s (class, years, before)
    ), type AS MATERIALIZED (
      SELECT * FROM unnest(${types.map(({ code }) => code)}::text[], ${types.map(({ version }) => version)}::int[],
        ${types.map(({ retention }) => retention)}::text[]) AS t (code, version, class)
    ), old_case AS MATERIALIZED (
      SELECT c.case_id FROM read_model.case_list AS c
      JOIN type AS t ON t.code = c.type_code AND t.version = c.type_version
      JOIN schedule AS s ON s.class = t.class
      WHERE c.stage IN ('CLOSED', 'ARCHIVED') AND c.changed_at < ${latest}::timestamptz AND c.changed_at < s.before
        AND c.${inArea}
      UNION ALL SELECT c.case_id FROM read_model.case_list AS c
      WHERE c.stage IN ('DECLINED', 'WITHDRAWN') AND c.changed_at < ${before('answered')}::timestamptz AND c.${inArea}
    ), candidate AS MATERIALIZED (
      SELECT (r.reporter ->> 'personRef')::uuid AS person_ref FROM read_model.report AS r
      WHERE r.status IN ('ANSWERED', 'DECLINED') AND r.reporter IS NOT NULL
        AND r.settled_at < ${before('answered')}::timestamptz AND r.${inArea}
      UNION SELECT (r.reporter ->> 'personRef')::uuid FROM old_case
        JOIN read_model.report AS r USING (case_id) WHERE r.reporter IS NOT NULL
      UNION SELECT p.person_ref FROM old_case JOIN read_model.person_case AS p USING (case_id)
      UNION SELECT v.person_ref FROM read_model.visit AS v
      WHERE v.ended AND v.last_changed_at < ${before('visits')}::timestamptz AND v.${inArea}
    ), named AS MATERIALIZED (
      SELECT k.person_ref, r.* FROM candidate AS k CROSS JOIN LATERAL (
        SELECT r.case_id, r.status, coalesce(r.settled_at, r.filed_at) AS changed_at, r.area_path
        FROM read_model.report AS r
        WHERE r.reporter IS NOT NULL AND (r.reporter ->> 'personRef') = k.person_ref::text OFFSET 0
      ) AS r
    ), matter AS (
      SELECT person_ref, 'answered' AS class, changed_at, area_path, status <> 'PENDING' AS finished, false AS held
      FROM named
      UNION ALL
      SELECT n.person_ref,
        CASE WHEN c.stage IN ('DECLINED', 'WITHDRAWN') THEN 'answered' ELSE coalesce(t.class, 'permanent') END,
        c.changed_at, c.area_path, ${FINISHED}, ${HELD}
      FROM (
        SELECT person_ref, case_id FROM named WHERE case_id IS NOT NULL
        UNION SELECT k.person_ref, p.case_id FROM candidate AS k JOIN read_model.person_case AS p USING (person_ref)
      ) AS n CROSS JOIN LATERAL (SELECT * FROM read_model.case_list AS c WHERE c.case_id = n.case_id OFFSET 0) AS c
      LEFT JOIN type AS t ON t.code = c.type_code AND t.version = c.type_version
      UNION ALL
      SELECT k.person_ref, 'visits', v.last_changed_at, v.area_path, v.ended, false
      FROM candidate AS k JOIN read_model.visit AS v USING (person_ref)
    ), kept AS (
      SELECT m.*, ((m.changed_at AT TIME ZONE 'Asia/Shanghai')::date + make_interval(years => s.years))::date AS last_day,
        m.finished AND coalesce(m.changed_at < s.before, false) AND m.${inArea} AS over
      FROM matter AS m LEFT JOIN schedule AS s USING (class)
    ), due AS (
      SELECT person_ref, (array_agg(class ORDER BY last_day DESC, class))[1] AS kept_as, max(last_day) AS last_day,
        (array_agg(array_to_string(area_path, ' ') ORDER BY last_day DESC, class))[1] AS area_path,
        bool_or(held) AS held, count(*)::int AS matters
      FROM kept GROUP BY person_ref
      HAVING bool_and(over) AND NOT EXISTS (
        SELECT FROM read_model.person_erasure AS e
        WHERE e.person_ref = kept.person_ref AND e.status IN ('APPROVED', 'DONE')
      )
    )`;
}

/** Case `c` is over: one that was joined is as open as the one it was joined into. */
const FINISHED = sql`c.stage IN ('CLOSED', 'ARCHIVED', 'DECLINED', 'WITHDRAWN')`;
