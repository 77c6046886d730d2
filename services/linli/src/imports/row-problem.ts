import type { RejectionDetails } from '@linli/kernel';

/** Why one row of an import is refused: the field, a stable reason and the value that stands there. */
export interface RowProblem {
  readonly row: number;
  readonly field: string;
  /** A field reason of the wording (`required`, `too_long` …) or a refusal code of the domain. */
  readonly reason: string;
  readonly value?: string;
  readonly params?: RejectionDetails;
}

/** What an import did, for the closing line and for tests. */
export interface ImportOutcome {
  readonly rows: number;
  /** Newly recorded. */
  readonly recorded: number;
  /** Recorded by an earlier run: an import may be repeated and resumed. */
  readonly already: number;
  readonly problems: readonly RowProblem[];
}
