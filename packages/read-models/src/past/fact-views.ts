import type { RawBuilder } from 'kysely';
import type { Database } from '../database.js';
import { type Cut, demandFigure, rowsOf } from '../figures/counted.js';
import { type PeriodRequest, periodOf } from '../figures/period.js';
import type { View } from '../projection/view.js';
import { allViews } from '../views.js';

/** The views a statement reads: those it names without a schema. */
function viewsIn(db: Database, statement: RawBuilder<unknown>): readonly View[] {
  const { sql } = statement.compile(db);
  return allViews.filter(({ table }) => new RegExp(String.raw`\b(FROM|JOIN)\s+${table.name}\b`).test(sql));
}

/** The views a figure is read from. */
export function sourcesOf(db: Database, figure: string, request: PeriodRequest & Cut): readonly View[] {
  return viewsIn(db, rowsOf(demandFigure(figure), periodOf(request), request));
}

/** Of these the views of cases: what a moment folds anew. */
export function factViewsOf(
  db: Database,
  figures: readonly string[],
  request: PeriodRequest & Cut,
): readonly View[] {
  const views = figures.flatMap((figure) => sourcesOf(db, figure, request));
  return [...new Set(views)].filter(({ category }) => category === 'case');
}
