import { dayOfIsoDate, isoDate, type ShanghaiDay, startOfShanghaiDay } from '@linli/calendar';
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

/** Matters looked at for one person of the first window; each window after it looks at so many times as many. */
const AT_FIRST = 4;
const GROWTH = 4;

/**
 * Persons whose time is over, by the day it ended; a page of them. Read in windows of days: what ended long ago may be
 * little or very much, and a page needs only its beginning.
 */
export async function retentionDue(
  db: Database,
  request: RetentionDueRequest & PageRequest,
): Promise<Page<RetentionDue>> {
  const [day, personRef] = cursorOf(request, 2) ?? [];
  const wanted = limitOf(request) + 1;
  const found: RetentionDue[] = [];
  let from = day === undefined ? undefined : dayOfIsoDate(day);
  for (let size = wanted * AT_FIRST; ; size *= GROWTH) {
    const to = await lastDayOf(db, request, from, size);
    const after =
      day === undefined ? sql`` : sql`WHERE (last_day, due.person_ref) > (${day}::date, ${personRef}::uuid)`;
    const { rows } = await sql<RetentionDue>`
      ${dueWithErasure(request, { from, to })} ${after}
      ORDER BY last_day, due.person_ref LIMIT ${wanted - found.length}`.execute(db);
    found.push(...rows);
    if (to === undefined || found.length === wanted) break;
    from = to + 1;
  }
  return pageOf(found, request, ({ lastDay, personRef: ref }) => [lastDay, ref]);
}

/** All of them at once, for a list that is not read page by page. */
export async function everyRetentionDue(db: Database, request: RetentionDueRequest): Promise<RetentionDue[]> {
  const { rows } =
    await sql<RetentionDue>`${dueWithErasure(request, {})} ORDER BY last_day, due.person_ref`.execute(db);
  return rows;
}

/** Last days of keeping, both included; without an end as far as the request goes. */
interface Window {
  readonly from?: ShanghaiDay | undefined;
  readonly to?: ShanghaiDay | undefined;
}

/** What of a class to look at: what last happened from `since` on and before `until` was kept to a day of a window. */
interface Slice {
  readonly name: RetentionClass;
  readonly years: number;
  /** What last happened before it is over. */
  readonly before: Instant;
  readonly since: Instant;
  readonly until: Instant;
}

/** By class; what is kept for good is in no window. */
function slicesOf({ moment, schedules }: RetentionDueRequest, { from, to }: Window): Slice[] {
  return Object.values(schedules).flatMap(({ class: name, years }) => {
    if (years === null) return [];
    const before = overBefore(moment, years);
    const since = from === undefined ? '-infinity' : overBefore(startOfShanghaiDay(from), years);
    const until = to === undefined ? before : overBefore(startOfShanghaiDay(to + 1), years);
    return [{ name, years, before, since, until: until < before ? until : before }];
  });
}

/** The day on which a window from `from` on has to end to hold about so many matters; none: nothing is left after it. */
async function lastDayOf(
  db: Database,
  request: RetentionDueRequest,
  from: ShanghaiDay | undefined,
  size: number,
): Promise<ShanghaiDay | undefined> {
  const ends = slicesOf(request, { from }).flatMap(({ name, years, since, until }) =>
    sourcesOf(name).map(
      (source) => sql`(
        SELECT ${keptUntil(sql`kept_from`, sql`${years}::int`)} AS day FROM ${source}
          AND kept_from >= ${since}::timestamptz AND kept_from < ${until}::timestamptz
        ORDER BY kept_from OFFSET ${size} LIMIT 1)`,
    ),
  );
  const { rows } = await sql<{ day: string | null }>`
    SELECT min(day) AS day FROM (${sql.join(ends, sql` UNION ALL `)}) AS ended`.execute(db);
  const day = rows[0]?.day ?? undefined;
  return day === undefined ? undefined : dayOfIsoDate(day);
}

/** Where what is kept by a class stands, whatever its area; each is cut by an index over when it last happened. */
function sourcesOf(name: RetentionClass): RawBuilder<unknown>[] {
  switch (name) {
    case 'answered':
      return [sql`read_model.report WHERE ${ANSWERED}`, sql`read_model.case_list WHERE ${TURNED_AWAY}`];
    case 'visits':
      return [sql`read_model.visit WHERE ended`];
    default:
      return [sql`read_model.case_list WHERE ${WORKED_ON}`];
  }
}

function dueWithErasure(request: RetentionDueRequest, window: Window): RawBuilder<unknown> {
  return sql`
    ${dueBy(request, window)}
    SELECT due.person_ref, kept_as, last_day, string_to_array(area_path, ' ') AS area_path, held, matters,
      e.status AS erasure, e.erasure_id
    FROM due LEFT JOIN LATERAL (
      SELECT status, erasure_id FROM read_model.person_erasure AS e WHERE e.person_ref = due.person_ref
      ORDER BY requested_at DESC, erasure_id LIMIT 1
    ) AS e ON true`;
}

/**
 * `WITH … due`: first who could be, found by indexes over what is finished and was kept to a day of the window; then
 * everything on file about them, since one thing that is kept, open or elsewhere is enough to keep the person. `OFFSET 0`:
 * looked up one by one, for the planner expects far more of them than there are and would read whole tables.
 */
function dueBy(request: RetentionDueRequest, window: Window): RawBuilder<unknown> {
  const { areaCode, catalogue } = request;
  const slices = slicesOf(request, window);
  const types = catalogue
    .all()
    .flatMap(({ code }) => catalogue.history(code))
    .map(({ type }) => type);
  const inArea =
    areaCode === undefined ? sql`area_path IS NOT NULL` : sql`area_path @> ARRAY[${areaCode}]::text[]`;
  const within = (name: RetentionClass): RawBuilder<unknown> => {
    const slice = slices.find((one) => one.name === name);
    if (!slice) return sql`false`;
    return sql`kept_from >= ${slice.since}::timestamptz AND kept_from < ${slice.until}::timestamptz AND ${inArea}`;
  };
  const workedOn = RETENTIONS.map(
    (name) => sql`
      SELECT case_id FROM read_model.case_list WHERE ${WORKED_ON} AND ${within(name)}
        AND (type_code, type_version) IN (SELECT code, version FROM type WHERE class = ${name})`,
  );
  return sql`
    WITH schedule AS MATERIALIZED (
      SELECT * FROM unnest(${slices.map(({ name }) => name)}::text[], ${slices.map(({ years }) => years)}::int[],
        ${slices.map(({ before }) => before)}::timestamptz[]) AS s (class, years, before)
    ), type AS MATERIALIZED (
      SELECT * FROM unnest(${types.map(({ code }) => code)}::text[], ${types.map(({ version }) => version)}::int[],
        ${types.map(({ retention }) => retention)}::text[]) AS t (code, version, class)
    ), old_case AS MATERIALIZED (
      ${sql.join(workedOn, sql` UNION ALL `)}
      UNION ALL SELECT case_id FROM read_model.case_list WHERE ${TURNED_AWAY} AND ${within('answered')}
    ), candidate AS MATERIALIZED (
      SELECT person_ref FROM (
        SELECT (reporter ->> 'personRef')::uuid AS person_ref FROM read_model.report
        WHERE ${answersOutlive(slices) ? SETTLED : ANSWERED} AND ${within('answered')}
        UNION SELECT (r.reporter ->> 'personRef')::uuid FROM old_case
          JOIN read_model.report AS r USING (case_id) WHERE r.reporter IS NOT NULL
        UNION SELECT p.person_ref FROM old_case JOIN read_model.person_case AS p USING (case_id)
        UNION SELECT person_ref FROM read_model.visit WHERE ended AND ${within('visits')}
      ) AS named WHERE NOT EXISTS (
        SELECT FROM read_model.person_erasure AS e
        WHERE e.person_ref = named.person_ref AND e.status IN ('APPROVED', 'DONE')
      )
    ), named AS MATERIALIZED (
      SELECT k.person_ref, r.* FROM candidate AS k CROSS JOIN LATERAL (
        SELECT r.case_id, r.status, r.kept_from, r.area_path FROM read_model.report AS r
        WHERE r.reporter IS NOT NULL AND (r.reporter ->> 'personRef') = k.person_ref::text OFFSET 0
      ) AS r
    ), matter AS (
      SELECT person_ref, 'answered' AS class, kept_from, area_path, status <> 'PENDING' AS finished, false AS held
      FROM named
      UNION ALL
      SELECT n.person_ref,
        CASE WHEN c.stage IN ('DECLINED', 'WITHDRAWN') THEN 'answered' ELSE coalesce(t.class, 'permanent') END,
        c.kept_from, c.area_path, ${FINISHED}, ${HELD}
      FROM (
        SELECT person_ref, case_id FROM named WHERE case_id IS NOT NULL
        UNION SELECT k.person_ref, p.case_id FROM candidate AS k JOIN read_model.person_case AS p USING (person_ref)
      ) AS n CROSS JOIN LATERAL (SELECT * FROM read_model.case_list AS c WHERE c.case_id = n.case_id OFFSET 0) AS c
      LEFT JOIN type AS t ON t.code = c.type_code AND t.version = c.type_version
      UNION ALL
      SELECT k.person_ref, 'visits', v.kept_from, v.area_path, v.ended, false
      FROM candidate AS k JOIN read_model.visit AS v USING (person_ref)
    ), kept AS (
      SELECT m.*, ${keptUntil(sql`m.kept_from`, sql`s.years`)} AS last_day,
        m.finished AND coalesce(m.kept_from < s.before, false) AND m.${inArea} AS over
      FROM matter AS m LEFT JOIN schedule AS s USING (class)
    ), due AS (
      SELECT person_ref, (array_agg(class ORDER BY last_day DESC, class))[1] AS kept_as, max(last_day) AS last_day,
        (array_agg(array_to_string(area_path, ' ') ORDER BY last_day DESC, class))[1] AS area_path,
        bool_or(held) AS held, count(*)::int AS matters
      FROM kept GROUP BY person_ref HAVING bool_and(over) AND ${endsIn(window)}
    )`;
}

/** Whoever is kept longer by something else is found in the window that one ends in. */
function endsIn({ to }: Window): RawBuilder<unknown> {
  return to === undefined ? sql`true` : sql`max(last_day) <= ${isoDate(to)}::date`;
}

/**
 * A report that became a case last happened before the case did: its own end counts only where the district keeps answers
 * longer than files.
 */
function answersOutlive(slices: readonly Slice[]): boolean {
  const yearsOf = (name: RetentionClass): number =>
    slices.find((one) => one.name === name)?.years ?? Infinity;
  return RETENTIONS.some((name) => yearsOf('answered') > yearsOf(name));
}

/** 24:00 of the same date so many years later, or of the month's last day where there is none. */
function keptUntil(from: RawBuilder<unknown>, years: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`((${from} AT TIME ZONE 'Asia/Shanghai')::date + make_interval(years => ${years}))::date`;
}

const SETTLED = sql`reporter IS NOT NULL AND status <> 'PENDING'`;
const ANSWERED = sql`reporter IS NOT NULL AND status IN ('ANSWERED', 'DECLINED')`;
const WORKED_ON = sql`stage IN ('CLOSED', 'ARCHIVED')`;
const TURNED_AWAY = sql`stage IN ('DECLINED', 'WITHDRAWN')`;

/** Case `c` is over: one that was joined is as open as the one it was joined into. */
const FINISHED = sql`c.stage IN ('CLOSED', 'ARCHIVED', 'DECLINED', 'WITHDRAWN')`;
