import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { caseInScope, inArea, reportInScope, type Scope } from '../scope.js';
import { figureOf } from './definitions.js';
import { AREA_FACTS, FACT_KEYS, factsIn } from './facts.js';
import type { FactRows, Figure, FigureUnit } from './figure.js';
import type { Period } from './period.js';

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

/** The figure is not in the register. */
export class UnknownFigure extends Error {
  override readonly name = 'UnknownFigure';
}

/** What {@link countOf} counts of the rows of one figure. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
  readonly pending: number;
  readonly hours: number | null;
}

/** Which rows: as far as the caller's scope reaches. */
export interface Cut {
  /** The area the figures are of; `null`: everywhere. */
  readonly areaCode: string | null;
  readonly scope: Scope;
  /** The tables hold only cases somebody was found to be allowed to see: what was confidential once does not count. */
  readonly chosen?: true;
}

/** The columns of {@link Counted} over rows of {@link rowsOf}. */
export function countOf(figure: Figure): RawBuilder<Counted> {
  return sql`count(*) FILTER (WHERE hit)::int AS numerator, ${denominatorOf(figure)} AS denominator,
    count(*) FILTER (WHERE pending)::int AS pending, ${percentileOf(figure)} AS hours`;
}

/** The area directly below `areaCode` a row of {@link rowsOf} lies in; null: directly at it. */
export function childOf(areaCode: string | null): RawBuilder<string | null> {
  return areaCode === null ? sql`area_path[1]` : sql`area_path[array_position(area_path, ${areaCode}) + 1]`;
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
export function rowsOf({ source }: Figure, period: Period, cut: Cut): RawBuilder<unknown> {
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
  { areaCode, scope, chosen }: Cut,
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
        FROM report AS f
        WHERE ${counted(period)} AND ${inArea('f', areaCode)} AND ${reportInScope(scope, 'f')}`
    : sql`SELECT ${common}, NULL::uuid AS report_id, a.area_path, c.type_code
        FROM ${factsIn(fact, period)} AS f JOIN case_list AS c ON c.case_id = f.case_id
        JOIN case_area AS a ON a.case_id = f.case_id AND ${holdsAtEnd(period)}
        WHERE ${counted(period)} AND ${inArea('a', areaCode)}
          AND ${chosen ? inArea('a', scope.areaCode) : caseInScope(scope, inArea('a', scope.areaCode))}`;
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

/** A figure of the register, or {@link UnknownFigure}. */
export function demandFigure(id: string): Figure {
  const figure = figureOf(id);
  if (!figure) throw new UnknownFigure(id);
  return figure;
}

/** A figure from what was counted; nothing counted is nought. */
export function valueOf({ id, version, unit }: Figure, counted: Counted | undefined): FigureValue {
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
