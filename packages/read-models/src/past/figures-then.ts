import type { Database } from '../database.js';
import type { Cut } from '../figures/counted.js';
import { FIGURES } from '../figures/definitions.js';
import { type FigureCell, type FigureMatrixRequest, figureMatrix } from '../figures/matrix.js';
import type { PeriodRequest } from '../figures/period.js';
import {
  type FigureCasesRequest,
  type FigureRow,
  type FigureRowsRequest,
  type Figures,
  type FiguresRequest,
  figureCases,
  figureRows,
  figures,
} from '../figures/query.js';
import { type FigureStep, type FigureTrendRequest, figureTrend } from '../figures/trend.js';
import type { Page } from '../paging.js';
import { factViewsOf } from './fact-views.js';
import { endOf, isPast, type Moment } from './moment.js';
import type { Past } from './past.js';

/** Asked of now, or of a moment of the past. */
export type Then<Request> = Request & Moment;

/** Figures as they stand, or stood at a moment. */
export async function figuresThen(past: Past, request: Then<FiguresRequest>): Promise<Figures> {
  const ids = request.figures ?? FIGURES.map(({ id }) => id);
  return await asked(past, request, ids, figures);
}

/** Exactly the things a figure counts, or counted at a moment. */
export async function figureCasesThen(
  past: Past,
  request: Then<FigureCasesRequest>,
): Promise<Page<FigureRow>> {
  return await asked(past, request, [request.figure], figureCases);
}

/** All of them at once. */
export async function figureRowsThen(
  past: Past,
  request: Then<FigureRowsRequest>,
): Promise<readonly FigureRow[]> {
  return await asked(past, request, [request.figure], figureRows);
}

/** A figure step by step, as it was told at a moment. */
export async function figureTrendThen(
  past: Past,
  request: Then<FigureTrendRequest>,
): Promise<readonly FigureStep[]> {
  return await asked(past, request, [request.figure], figureTrend);
}

/** A figure by area and type at once, as it was told at a moment. */
export async function figureMatrixThen(
  past: Past,
  request: Then<FigureMatrixRequest>,
): Promise<readonly FigureCell[]> {
  return await asked(past, request, [request.figure], figureMatrix);
}

/** Asks the present of the present, and of a moment whatever stands in for it. */
export async function asked<Request extends PeriodRequest & Cut, Answer>(
  past: Past,
  request: Then<Request>,
  ids: readonly string[],
  ask: (db: Database, request: Request) => Promise<Answer>,
): Promise<Answer> {
  if (!isPast(request)) return await ask(past.db, request);
  const then = { ...request, asOf: endOf(request), chosen: true as const };
  const views = factViewsOf(past.db, ids, then);
  return await past.ask({ ...then, lies: 'then' }, views, (db) => ask(db, then));
}
