/** Facts that explain a refusal, shown in its wording. Never personal data. */
export type RejectionDetails = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * A lawful "no" of the domain. `code` is stable, listed in contracts and worded in zh-CN and en; the HTTP status is
 * chosen from it by one table in the api.
 */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  constructor(
    readonly code: string,
    readonly details: RejectionDetails = {},
  ) {
    super(code);
  }
}

/** Refuses with `code` unless `condition` holds. */
export function demand(condition: unknown, code: string, details?: RejectionDetails): asserts condition {
  if (!condition) throw new Rejection(code, details);
}

/** Refuses with `code`. Use where an expression is needed: `state.case ?? refuse('CASE_UNKNOWN')`. */
export function refuse(code: string, details?: RejectionDetails): never {
  throw new Rejection(code, details);
}
