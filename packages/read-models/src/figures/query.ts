import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { caseInScope, inArea, reportInScope, type Scope } from '../scope.js';
import { FIGURES, figureOf } from './definitions.js';
import { AREA_FACTS, FACT_KEYS, factsIn } from './facts.js';
import type { FactRows, Figure, FigureUnit } from './figure.js';
import { type Period, type PeriodRequest, periodOf } from './period.js';

export interface FiguresRequest extends PeriodRequest {
  readonly scope: Scope;
  /** The area the figures are of; `null`: everywhere. */
  readonly areaCode: string | null;
  /** Besides the area as a whole: one bucket per area below it, or per case type. */
  readonly groupBy?: 'child' | 'type' | undefined;
  /** Ids of the register; all by default. */
  readonly figures?: readonly string[] | undefined;
}

/** A number with what it is made of. */
export interface FigureValue {
  readonly figure: string;
  readonly version: number;
  readonly unit: FigureUnit;
  readonly numerator: number;
  /** Of rates and means only. */
  readonly denominator?: number;
  /** The count, the quotient, or hours; null for a quotient or a percentile of nothing. */
  readonly value: number | null;
  /** Some of what is counted may still change the number. */
  readonly provisional?: true;
}

export interface FigureBucket {
  /** Area code of a child, or type code. `null`: directly at this area, or without a type; so buckets always add up. */
  readonly key: string | null;
  readonly figures: readonly FigureValue[];
}

export interface Figures {
  readonly total: readonly FigureValue[];
  readonly buckets: readonly FigureBucket[];
}

export interface FigureCasesRequest extends PeriodRequest, PageRequest {
  readonly scope: Scope;
  readonly figure: string;
  /** Rows of the numerator (what a count counts), or of the denominator. */
  readonly part: 'numerator' | 'denominator';
  readonly areaCode: string | null;
}

/** One thing a figure counted. */
export interface FigureRow {
  /** Key of the fact: of a case, a closing, an obligation, a notice item … */
  readonly fact: string;
  readonly reportId: string | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly title: string | null;
  readonly areaPath: readonly string[];
  readonly typeCode: string | null;
  readonly at: string;
}

/** The figure is not in the register. */
export class UnknownFigure extends Error {
  override readonly name = 'UnknownFigure';
}

/** Figures of an area and, if asked for, of the areas below it or by type. One statement, one snapshot. */
export async function figures(db: Database, request: FiguresRequest): Promise<Figures> {
  const chosen = (request.figures ?? FIGURES.map(({ id }) => id)).map(demandFigure);
  const period = periodOf(request);
  const counts = chosen.map(
    (figure) => sql`SELECT ${sql.lit(figure.id)} AS figure, bucket, grouping(bucket) = 1 AS is_total,
      count(*) FILTER (WHERE hit)::int AS numerator, ${denominatorOf(figure)} AS denominator,
      count(*) FILTER (WHERE pending)::int AS pending, ${percentileOf(figure)} AS hours
      FROM (SELECT *, ${bucketOf(request)} AS bucket FROM (${rowsOf(figure, period, request)}) AS rows) AS counted
      GROUP BY GROUPING SETS ((bucket), ())`,
  );
  const { rows } = await sql<Counted>`${sql.join(counts, sql` UNION ALL `)}`.execute(db);
  const parts = rows.filter(({ isTotal }) => !isTotal);
  const keys = [...new Set(parts.map(({ bucket }) => bucket))].toSorted(nullLast);
  const valuesIn = (counted: readonly Counted[]) =>
    chosen.map((figure) =>
      valueOf(
        figure,
        counted.find(({ figure: id }) => id === figure.id),
      ),
    );
  return {
    total: valuesIn(rows.filter(({ isTotal }) => isTotal)),
    buckets: request.groupBy
      ? keys.map((key) => ({ key, figures: valuesIn(parts.filter(({ bucket }) => bucket === key)) }))
      : [],
  };
}

/** Exactly the things a figure counted, oldest first. */
export async function figureCases(db: Database, request: FigureCasesRequest): Promise<Page<FigureRow>> {
  const figure = demandFigure(request.figure);
  const cursor = cursorOf(request, 2);
  const part = request.part === 'numerator' ? sql`counted.hit` : sql`counted.base`;
  const after = cursor
    ? sql`(counted.at, counted.fact) > (${cursor[0]}::timestamptz, ${cursor[1]})`
    : sql`true`;
  const { rows } = await sql<FigureRow>`
    SELECT counted.fact, counted.report_id, counted.case_id, c.case_number, c.title, counted.area_path,
      counted.type_code, counted.at
    FROM (${rowsOf(figure, periodOf(request), request)}) AS counted
    LEFT JOIN read_model.case_list AS c ON c.case_id = counted.case_id
    WHERE ${part} AND ${after}
    ORDER BY counted.at, counted.fact LIMIT ${limitOf(request) + 1}`.execute(db);
  return pageOf(rows, request, ({ at, fact }) => [at, fact]);
}

interface Counted {
  readonly figure: string;
  readonly bucket: string | null;
  readonly isTotal: boolean;
  readonly numerator: number;
  readonly denominator: number;
  readonly pending: number;
  readonly hours: number | null;
}

interface Cut {
  readonly areaCode: string | null;
  readonly scope: Scope;
}

/** How a row counts: for the numerator, for the denominator, perhaps yet; and how long it took. */
interface Marks {
  readonly hit: RawBuilder<unknown>;
  readonly base: RawBuilder<unknown>;
  readonly pending: RawBuilder<unknown>;
  readonly hours: RawBuilder<unknown>;
  readonly weight: RawBuilder<unknown>;
}

const yes = sql`true`;
const no = sql`false`;
const noHours = sql`NULL::float8`;
const one = sql`1`;

/** The rows of a figure in an area and a scope: fact, report or case, place, type, moment, and how each counts. */
function rowsOf({ source }: Figure, period: Period, cut: Cut): RawBuilder<unknown> {
  if ('over' in source) {
    const mark = { pending: no, hours: noHours };
    const { weight } = source.under;
    const weighs = weight === undefined ? one : sql.raw(`f.${weight}`);
    return sql`${factRows(source.over, period, cut, { hit: yes, base: no, weight: one, ...mark })}
      UNION ALL ${factRows(source.under, period, cut, { hit: no, base: yes, weight: weighs, ...mark })}`;
  }
  const { hit, pending, measured } = source;
  return factRows(source, period, cut, {
    hit: hit ? sql`coalesce(${hit(period)}, false)` : yes,
    base: yes,
    pending: pending ? sql`coalesce(${pending(period)}, false)` : no,
    hours: measured ? sql`(${measured.hours(period)})::float8` : noHours,
    weight: one,
  });
}

function factRows(
  { fact, at, counted }: FactRows,
  period: Period,
  { areaCode, scope }: Cut,
  { hit, base, pending, hours, weight }: Marks,
): RawBuilder<unknown> {
  const key = sql.raw(FACT_KEYS[fact].map((column) => `f.${column}::text`).join(` || ' ' || `));
  const caseId = AREA_FACTS.includes(fact) ? sql`NULL::uuid` : sql`f.case_id`;
  const common = sql`${key} AS fact, ${caseId} AS case_id, ${sql.raw(`f.${at}`)} AS at, ${hit} AS hit, ${base} AS base,
    ${pending} AS pending, ${hours} AS hours, ${weight} AS weight`;
  if (AREA_FACTS.includes(fact)) {
    return sql`SELECT ${common}, NULL::uuid AS report_id, f.area_path, NULL::text AS type_code
      FROM ${factsIn(fact, period)} AS f WHERE ${counted(period)} AND ${inArea('f', areaCode)}`;
  }
  return fact === 'report'
    ? sql`SELECT ${common}, f.report_id, f.area_path, f.type_code
        FROM read_model.report AS f
        WHERE ${counted(period)} AND ${inArea('f', areaCode)} AND ${reportInScope(scope, 'f')}`
    : sql`SELECT ${common}, NULL::uuid AS report_id, a.area_path, c.type_code
        FROM ${factsIn(fact, period)} AS f JOIN read_model.case_list AS c ON c.case_id = f.case_id
        JOIN read_model.case_area AS a ON a.case_id = f.case_id AND ${holdsAtEnd(period)}
        WHERE ${counted(period)} AND ${inArea('a', areaCode)}
          AND ${caseInScope(scope, inArea('a', scope.areaCode))}`;
}

/** A case counts where it belonged when the period ended: a later reorganisation changes nothing (I40). */
function holdsAtEnd({ end }: Period): RawBuilder<SqlBool> {
  return sql`(a.from_at IS NULL OR a.from_at < ${end}::timestamptz)
    AND (a.to_at IS NULL OR a.to_at >= ${end}::timestamptz)`;
}

/** Rows count for one each, except where what lies under a quotient says how much: residents, workers. */
function denominatorOf({ source }: Figure): RawBuilder<number> {
  return 'over' in source && source.under.weight !== undefined
    ? sql`coalesce(sum(weight) FILTER (WHERE base), 0)::int`
    : sql`count(*) FILTER (WHERE base)::int`;
}

function percentileOf({ source }: Figure): RawBuilder<number | null> {
  if ('over' in source || !source.measured) return sql`NULL::float8`;
  return sql`percentile_cont(${sql.lit(source.measured.percentile)}::float8) WITHIN GROUP (ORDER BY hours)`;
}

function bucketOf({ areaCode, groupBy }: FiguresRequest): RawBuilder<string | null> {
  switch (groupBy) {
    case 'type':
      return sql`type_code`;
    case 'child':
      return areaCode === null
        ? sql`area_path[1]`
        : sql`area_path[array_position(area_path, ${areaCode}) + 1]`;
    default:
      return sql`NULL::text`;
  }
}

function demandFigure(id: string): Figure {
  const figure = figureOf(id);
  if (!figure) throw new UnknownFigure(id);
  return figure;
}

/** A figure from what was counted; nothing counted is nought. */
function valueOf({ id, version, unit }: Figure, counted: Counted | undefined): FigureValue {
  const { numerator = 0, denominator = 0, pending = 0, hours = null } = counted ?? {};
  const said = { figure: id, version, unit, numerator, ...(pending > 0 && { provisional: true as const }) };
  switch (unit) {
    case 'count':
      return { ...said, value: numerator };
    case 'hours':
      return { ...said, value: hours };
    case 'per_thousand':
      return { ...said, denominator, value: denominator === 0 ? null : (numerator * 1000) / denominator };
    case 'rate':
    case 'mean':
      return { ...said, denominator, value: denominator === 0 ? null : numerator / denominator };
  }
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
