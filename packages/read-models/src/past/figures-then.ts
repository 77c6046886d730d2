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
import { inThePast } from './in-the-past.js';
import { endOf, isPast, type Moment } from './moment.js';

/** Asked of now, or of a moment of the past. */
export type Then<Request> = Request & Moment;

/** Figures as they stand, or stood at a moment. */
export async function figuresThen(db: Database, request: Then<FiguresRequest>): Promise<Figures> {
  const ids = request.figures ?? FIGURES.map(({ id }) => id);
  return await asked(db, request, ids, figures);
}

/** Exactly the things a figure counts, or counted at a moment. */
export async function figureCasesThen(
  db: Database,
  request: Then<FigureCasesRequest>,
): Promise<Page<FigureRow>> {
  return await asked(db, request, [request.figure], figureCases);
}

/** All of them at once. */
export async function figureRowsThen(
  db: Database,
  request: Then<FigureRowsRequest>,
): Promise<readonly FigureRow[]> {
  return await asked(db, request, [request.figure], figureRows);
}

/** A figure step by step, as it was told at a moment. */
export async function figureTrendThen(
  db: Database,
  request: Then<FigureTrendRequest>,
): Promise<readonly FigureStep[]> {
  return await asked(db, request, [request.figure], figureTrend);
}

/** A figure by area and type at once, as it was told at a moment. */
export async function figureMatrixThen(
  db: Database,
  request: Then<FigureMatrixRequest>,
): Promise<readonly FigureCell[]> {
  return await asked(db, request, [request.figure], figureMatrix);
}

/** Asks the present of the present, and of a moment whatever stands in for it. */
export async function asked<Request extends PeriodRequest & Cut, Answer>(
  db: Database,
  request: Then<Request>,
  ids: readonly string[],
  ask: (db: Database, request: Request) => Promise<Answer>,
): Promise<Answer> {
  if (!isPast(request)) return await ask(db, request);
  const then = { ...request, asOf: endOf(request), chosen: true as const };
  return await inThePast(db, { ...then, lies: 'then' }, factViewsOf(db, ids, then), (past) =>
    ask(past, then),
  );
}
