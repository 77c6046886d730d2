import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { caseInScope, inArea, reportInScope, type Scope } from '../scope.js';
import { FIGURES, type FigureDefinition } from './definitions.js';
import { type Period, type PeriodRequest, periodOf } from './period.js';
import { FACT_KEYS, sourceOf } from './sources.js';

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
  readonly numerator: number;
  /** Of rates only. */
  readonly denominator?: number;
  /** The count, or the rate in [0, 1]; null for a rate of nothing. */
  readonly value: number | null;
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
  const chosen = request.figures ? request.figures.map(definitionOf) : FIGURES;
  const period = periodOf(request);
  const counts = chosen.map(
    ({ id }) => sql`SELECT ${sql.lit(id)} AS figure, ${bucketOf(request)} AS bucket,
      count(*) FILTER (WHERE hit)::int AS numerator, count(*)::int AS denominator
      FROM (${rowsOf(id, period, request)}) AS counted GROUP BY 2`,
  );
  const { rows } = await sql<CountedBucket>`${sql.join(counts, sql` UNION ALL `)}`.execute(db);
  const keys = [...new Set(rows.map(({ bucket }) => bucket))].toSorted(nullLast);
  return {
    total: chosen.map((figure) => valueOf(figure, rows)),
    buckets: request.groupBy
      ? keys.map((key) => ({
          key,
          figures: chosen.map((figure) =>
            valueOf(
              figure,
              rows.filter(({ bucket }) => bucket === key),
            ),
          ),
        }))
      : [],
  };
}

/** Exactly the things a figure counted, oldest first. */
export async function figureCases(db: Database, request: FigureCasesRequest): Promise<Page<FigureRow>> {
  const { id } = definitionOf(request.figure);
  const cursor = cursorOf(request, 2);
  const onlyHits = request.part === 'numerator' ? sql`counted.hit` : sql`true`;
  const after = cursor
    ? sql`(counted.at, counted.fact) > (${cursor[0]}::timestamptz, ${cursor[1]})`
    : sql`true`;
  const { rows } = await sql<FigureRow>`
    SELECT counted.fact, counted.report_id, counted.case_id, c.case_number, c.title, counted.area_path,
      counted.type_code, counted.at
    FROM (${rowsOf(id, periodOf(request), request)}) AS counted
    LEFT JOIN read_model.case_list AS c ON c.case_id = counted.case_id
    WHERE ${onlyHits} AND ${after}
    ORDER BY counted.at, counted.fact LIMIT ${limitOf(request) + 1}`.execute(db);
  return pageOf(rows, request, ({ at, fact }) => [at, fact]);
}

interface CountedBucket {
  readonly figure: string;
  readonly bucket: string | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** The rows of a figure in an area and a scope: fact, report or case, place, type, moment, and whether it is a hit. */
function rowsOf(
  figure: string,
  period: Period,
  { areaCode, scope }: { readonly areaCode: string | null; readonly scope: Scope },
): RawBuilder<unknown> {
  const source = sourceOf(figure);
  if (!source) throw new UnknownFigure(figure);
  const { fact, at, counted, hit } = source;
  const key = sql.raw(FACT_KEYS[fact].map((column) => `f.${column}::text`).join(` || ' ' || `));
  const common = sql`${key} AS fact, f.case_id, ${sql.raw(`f.${at}`)} AS at,
    ${hit ? sql`coalesce(${hit(period)}, false)` : sql`true`} AS hit`;
  return fact === 'report'
    ? sql`SELECT ${common}, f.report_id, f.area_path, f.type_code
        FROM read_model.report AS f
        WHERE ${counted(period)} AND ${inArea('f', areaCode)} AND ${reportInScope(scope, 'f')}`
    : sql`SELECT ${common}, NULL::uuid AS report_id, c.area_path, c.type_code
        FROM ${sql.raw(`read_model.${fact}`)} AS f JOIN read_model.case_list AS c ON c.case_id = f.case_id
        WHERE ${counted(period)} AND ${inArea('c', areaCode)} AND ${caseInScope(scope)}`;
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

function definitionOf(figure: string): FigureDefinition {
  const definition = FIGURES.find(({ id }) => id === figure);
  if (!definition) throw new UnknownFigure(figure);
  return definition;
}

/** Small counts of restricted types are suppressed here, once the rule for whom is agreed. */
function valueOf({ id, version, unit }: FigureDefinition, rows: readonly CountedBucket[]): FigureValue {
  let numerator = 0;
  let denominator = 0;
  for (const row of rows) {
    if (row.figure !== id) continue;
    numerator += row.numerator;
    denominator += row.denominator;
  }
  if (unit === 'count') return { figure: id, version, numerator, value: numerator };
  return {
    figure: id,
    version,
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
  };
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
