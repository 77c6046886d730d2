import type { ApiProblemCode, Problem, RefusedField } from '@linli/contracts';

/** More fields of a problem, beside those every problem has. */
export type ProblemExtras = Pick<Problem, 'revision' | 'intervening' | 'position'>;

/** What an api problem can be told about. */
export interface ProblemParticulars {
  /** Values for the placeholders of its wording. */
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly refused?: readonly RefusedField[];
  readonly extras?: ProblemExtras;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A "no" of the api itself: the request, not the domain, stands in the way. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly code: ApiProblemCode,
    readonly particulars: ProblemParticulars = {},
  ) {
    super(code);
  }
}
