import type { FigureComparison, FigureExplanation, FigureRegister, FigureWhatIf } from '@linli/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../both/http.js';
import { type FigurePart, periodParameters } from '../asks.js';

/** A page of what a figure counted, with the events that made each count. */
export async function readExplanation(
  { area, figure, part, ...period }: FigurePart,
  after: string | undefined,
): Promise<FigureExplanation> {
  const parameters = new URLSearchParams({ part, ...periodParameters(period) });
  if (after !== undefined) parameters.set('after', after);
  return await get<FigureExplanation>(`/areas/${area}/figures/${figure}/explanation?${parameters}`);
}

/** The look a figure is compared with: what is not said is as in the later one. */
export interface Before {
  readonly beforeAt?: string;
  readonly beforeAsKnown?: string;
  readonly beforeFrom?: string;
  readonly beforeTo?: string;
}

/** What came into a figure and left it since an earlier look. */
export function comparisonAsk({ area, figure, part, ...period }: FigurePart, before: Before) {
  const parameters = new URLSearchParams({ part, ...periodParameters(period), ...before });
  return queryOptions({
    queryKey: ['figure-comparison', area, figure, String(parameters)],
    queryFn: () => get<FigureComparison>(`/areas/${area}/figures/${figure}/comparison?${parameters}`),
  });
}

/** Rules that did not hold, as the interface takes them. */
export interface OtherRules {
  /** `resolution_general:10`. */
  readonly limits?: string;
  readonly restDays?: string;
  /** Number of a proposed definition. */
  readonly version?: string;
}

/** Definitions that are not in force. */
export const proposedAsk = queryOptions({
  queryKey: ['figures', 'proposed'],
  queryFn: async () => (await get<FigureRegister>('/figures')).proposed,
});

/** A figure as it is and as it would be under other rules. */
export function whatIfAsk({ area, figure, part, ...period }: FigurePart, rules: OtherRules) {
  const parameters = new URLSearchParams({ part, ...periodParameters(period), ...rules });
  return queryOptions({
    queryKey: ['what-if', area, figure, String(parameters)],
    queryFn: () => get<FigureWhatIf>(`/areas/${area}/figures/${figure}/what-if?${parameters}`),
  });
}
