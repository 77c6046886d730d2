import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import {
  type Counted,
  type Cut,
  childOf,
  countOf,
  demandFigure,
  type FigureValue,
  rowsOf,
  valueOf,
} from './counted.js';
import { FIGURES } from './definitions.js';
import { type PeriodRequest, periodOf } from './period.js';

export interface FiguresRequest extends PeriodRequest, Cut {
  /** Besides the area as a whole: one bucket per area below it, per narrowest area (the grid, where one is known), or per case type. */
  readonly groupBy?: 'child' | 'grid' | 'type' | undefined;
  /** Ids of the register; all by default. */
  readonly figures?: readonly string[] | undefined;
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

export interface FigureRowsRequest extends PeriodRequest, Cut {
  readonly figure: string;
  /** Rows of the numerator (what a count counts), or of the denominator. */
  readonly part: 'numerator' | 'denominator';
}

export interface FigureCasesRequest extends FigureRowsRequest, PageRequest {}

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

/** Figures of an area and, if asked for, of the areas below it or by type. One statement, one snapshot. */
export async function figures(db: Database, request: FiguresRequest): Promise<Figures> {
  const chosen = (request.figures ?? FIGURES.map(({ id }) => id)).map(demandFigure);
  const period = periodOf(request);
  const counts = chosen.map(
    (
      figure,
    ) => sql`SELECT ${sql.lit(figure.id)} AS figure, bucket, grouping(bucket) = 1 AS is_total, ${countOf(figure)}
      FROM (SELECT *, ${bucketOf(request)} AS bucket FROM (${rowsOf(figure, period, request)}) AS rows) AS counted
      GROUP BY GROUPING SETS ((bucket), ())`,
  );
  const { rows } = await sql<CountedBucket>`${sql.join(counts, sql` UNION ALL `)}`.execute(db);
  const parts = rows.filter(({ isTotal }) => !isTotal);
  const keys = [...new Set(parts.map(({ bucket }) => bucket))].toSorted(nullLast);
  const valuesIn = (counted: readonly CountedBucket[]) =>
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
  const cursor = cursorOf(request, 2);
  const after = cursor
    ? sql<boolean>`(counted.at, counted.fact) > (${cursor[0]}::timestamptz, ${cursor[1]})`
    : sql<boolean>`true`;
  const rows = await countedRows(db, request, after, limitOf(request) + 1);
  return pageOf(rows, request, ({ at, fact }) => [at, fact]);
}

/** The list is longer than one file holds. */
export class TooManyRows extends Error {
  override readonly name = 'TooManyRows';
}

/** The longest list that is handed out whole. */
const MOST_ROWS = 50_000;

/** All of them at once, to take away. One statement, one snapshot. */
export async function figureRows(db: Database, request: FigureRowsRequest): Promise<readonly FigureRow[]> {
  const rows = await countedRows(db, request, sql<boolean>`true`, MOST_ROWS + 1);
  if (rows.length > MOST_ROWS) throw new TooManyRows();
  return rows;
}

async function countedRows(
  db: Database,
  request: FigureRowsRequest,
  after: RawBuilder<boolean>,
  limit: number,
): Promise<FigureRow[]> {
  const figure = demandFigure(request.figure);
  const part = request.part === 'numerator' ? sql`counted.hit` : sql`counted.base`;
  const { rows } = await sql<FigureRow>`
    SELECT counted.fact, counted.report_id, counted.case_id, c.case_number, c.title, counted.area_path,
      counted.type_code, counted.at
    FROM (${rowsOf(figure, periodOf(request), request)}) AS counted
    LEFT JOIN case_list AS c ON c.case_id = counted.case_id
    WHERE ${part} AND ${after}
    ORDER BY counted.at, counted.fact LIMIT ${limit}`.execute(db);
  return rows;
}

interface CountedBucket extends Counted {
  readonly figure: string;
  readonly bucket: string | null;
  readonly isTotal: boolean;
}

function bucketOf({ areaCode, groupBy }: FiguresRequest): RawBuilder<string | null> {
  switch (groupBy) {
    case 'type':
      return sql`type_code`;
    case 'child':
      return childOf(areaCode);
    case 'grid':
      return sql`area_path[cardinality(area_path)]`;
    default:
      return sql`NULL::text`;
  }
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
