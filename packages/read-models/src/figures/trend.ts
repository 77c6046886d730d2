import { sql } from 'kysely';
import type { Database } from '../database.js';
import {
  type Counted,
  type Cut,
  countOf,
  demandFigure,
  type FigureValue,
  rowsOf,
  valueOf,
} from './counted.js';
import { type PeriodRequest, periodOf } from './period.js';
import { mostSteps, type Step, stepsOf } from './steps.js';

export interface FigureTrendRequest extends PeriodRequest, Cut {
  readonly figure: string;
  readonly step: Step;
}

/** A figure of one part of a period: its days stand beside it, so that every number opens the list it counts. */
export interface FigureStep {
  readonly from: string;
  readonly to: string;
  readonly value: FigureValue;
}

/** The period has more steps than are counted at once. */
export class TooManySteps extends Error {
  override readonly name = 'TooManySteps';
}

/** Two months of days, a year of weeks, five years of months. */
const MOST_STEPS = 62;

interface CountedStep extends Counted {
  readonly step: number;
}

/**
 * A figure of one day, week or month after the other. One statement, one snapshot. Steps do not always add up to the
 * whole: a state (cases in hand) is that of each step's end, and a rate has its own denominator.
 */
export async function figureTrend(db: Database, request: FigureTrendRequest): Promise<readonly FigureStep[]> {
  if (mostSteps(request) > MOST_STEPS) throw new TooManySteps();
  const figure = demandFigure(request.figure);
  const steps = stepsOf(request);
  if (steps.length === 0) return [];
  const counts = steps.map(
    (days, step) => sql`SELECT ${sql.lit(step)} AS step, ${countOf(figure)}
      FROM (${rowsOf(figure, periodOf({ ...days, asOf: request.asOf }), request)}) AS counted`,
  );
  const { rows } = await sql<CountedStep>`${sql.join(counts, sql` UNION ALL `)}`.execute(db);
  return steps.map((days, i) => ({
    ...days,
    value: valueOf(
      figure,
      rows.find(({ step }) => step === i),
    ),
  }));
}
