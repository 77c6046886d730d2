import type { RawBuilder, SqlBool } from 'kysely';
import type { FactTable } from './facts.js';
import type { Period } from './period.js';

/**
 * What a number is. `count`: how many. `rate`: numerator ÷ denominator, a part of a whole. `mean`: numerator ÷
 * denominator, so many each. `per_thousand`: so many for every thousand of
 * the denominator. `hours`: a percentile of durations; the numerator says how many were measured.
 */
export type FigureUnit = 'count' | 'rate' | 'mean' | 'per_thousand' | 'hours';

/** What a figure says. */
export interface FigureDefinition {
  readonly id: string;
  /** Raised when the meaning changes; the register keeps every version that was ever shown. */
  readonly version: number;
  readonly unit: FigureUnit;
  readonly name: { readonly zh: string; readonly en: string };
  readonly definition: { readonly zh: string; readonly en: string };
}

type InPeriod<T> = (period: Period) => RawBuilder<T>;

/** Facts of one table, as row `f`. */
export interface FactRows {
  readonly fact: FactTable;
  /** When the fact counts: what its list is sorted by. */
  readonly at: string;
  /** Which rows. */
  readonly counted: InPeriod<SqlBool>;
  /** Column that says how much a row counts for, where it is not one. */
  readonly weight?: string;
}

/**
 * The one place a figure's rows come from; the number and the list it opens are both read from here, so they agree.
 * Either some facts, of which those that `hit` are the numerator (all of them where nothing is said) and which may be
 * `measured`; or two kinds of facts, one over the other.
 */
export type FigureSource =
  | (FactRows & {
      readonly hit?: InPeriod<SqlBool>;
      /** Rows that may still become a hit: while there are any the figure is provisional. */
      readonly pending?: InPeriod<SqlBool>;
      /** Hours, of which a percentile is the value. */
      readonly measured?: { readonly hours: InPeriod<number>; readonly percentile: 0.5 | 0.9 };
    })
  | { readonly over: FactRows; readonly under: FactRows };

/** A figure: what it says and where its rows come from. */
export interface Figure extends FigureDefinition {
  readonly source: FigureSource;
}

type Worded = readonly [name: string, definition: string];

/** One figure of the register, at version 1. */
export function figure(id: string, unit: FigureUnit, zh: Worded, en: Worded, source: FigureSource): Figure {
  const name = { zh: zh[0], en: en[0] };
  return { id, version: 1, unit, name, definition: { zh: zh[1], en: en[1] }, source };
}
