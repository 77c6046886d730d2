import { demandFigure, type FigureValue, valueOf } from '../figures/counted.js';
import { type FigureCasesRequest, type FigureRow, figureCases, figures } from '../figures/query.js';
import type { Page } from '../paging.js';
import { sourcesOf } from './fact-views.js';
import { asked, type Then } from './figures-then.js';
import { endOf } from './moment.js';
import type { Past } from './past.js';
import { type Turn, turnsOf } from './turns.js';

/** Something a figure counted, and the events that made it count. */
export interface ExplainedRow extends FigureRow {
  /** None of what no case tells: reports, people, workers. */
  readonly turns: readonly Turn[];
}

/** A number, a page of what it counted, and why. */
export interface FigureExplained extends Page<ExplainedRow> {
  readonly value: FigureValue;
  /** Names of the views the number is read from. */
  readonly sources: readonly string[];
}

/** So many rows are explained at once: each case is counted anew after every one of its events. */
const MOST_EXPLAINED = 50;

/** Why a figure is what it is, of now or of a moment. */
export async function explainFigure(past: Past, request: Then<FigureCasesRequest>): Promise<FigureExplained> {
  const { figure, limit = MOST_EXPLAINED } = request;
  const [page, value] = await asked(
    past,
    { ...request, limit: Math.min(limit, MOST_EXPLAINED) },
    [figure],
    async (then, cut) => {
      const { total } = await figures(then, { ...cut, figures: [figure] });
      return [await figureCases(then, cut), total[0]] as const;
    },
  );
  const caseIds = [...new Set(page.items.flatMap(({ caseId }) => caseId ?? []))];
  const turns = await turnsOf(past.db, {
    ...request,
    asOf: endOf(request) ?? request.asOf,
    caseIds,
    of: 'fact',
  });
  return {
    ...page,
    value: value ?? valueOf(demandFigure(figure), undefined),
    sources: sourcesOf(past.db, figure, request).map(({ table }) => table.name),
    items: page.items.map((row) => ({ ...row, turns: turns.get(row.fact) ?? [] })),
  };
}
