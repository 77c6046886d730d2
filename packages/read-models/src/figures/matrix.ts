import { sql } from 'kysely';
import type { Database } from '../database.js';
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
import { type PeriodRequest, periodOf } from './period.js';

export interface FigureMatrixRequest extends PeriodRequest, Cut {
  readonly figure: string;
}

/** A figure of one type in one area below. */
export interface FigureCell {
  /** `null`: directly at the area asked for. */
  readonly area: string | null;
  /** `null`: without a type. */
  readonly type: string | null;
  readonly value: FigureValue;
}

interface CountedCell extends Counted {
  readonly area: string | null;
  readonly type: string | null;
}

/** A figure by area and type at once: where what sticks. Cells of nothing are left out; the others add up to the whole. */
export async function figureMatrix(
  db: Database,
  request: FigureMatrixRequest,
): Promise<readonly FigureCell[]> {
  const figure = demandFigure(request.figure);
  const { rows } = await sql<CountedCell>`
    SELECT ${childOf(request.areaCode)} AS area, type_code AS type, ${countOf(figure)}
    FROM (${rowsOf(figure, periodOf(request), request)}) AS counted
    GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST`.execute(db);
  return rows.map(({ area, type, ...counted }) => ({ area, type, value: valueOf(figure, counted) }));
}
