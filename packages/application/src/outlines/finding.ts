/** What a file of outlines is refused for. */
const REFUSALS = [
  'not_a_collection',
  'no_features',
  'datum_contradicted',
  'not_a_feature',
  'code_missing',
  'code_unknown',
  'not_a_grid',
  'code_twice',
  'not_a_polygon',
  'position_invalid',
  'out_of_range',
  'outside_china',
  'ring_too_short',
  'ring_not_closed',
  'too_many_positions',
  'crosses_itself',
  'overlaps',
  'overlaps_standing',
] as const;

/** What stands in nobody's way and is worth knowing. */
const NOTICES = ['replaces', 'not_compared', 'grid_without_outline'] as const;

/** Every finding a check can have. */
export const OUTLINE_REASONS = [...REFUSALS, ...NOTICES] as const;
export type OutlineReason = (typeof OUTLINE_REASONS)[number];

/** One thing found in a file of outlines. */
export interface OutlineFinding {
  readonly severity: 'refused' | 'notice';
  readonly reason: OutlineReason;
  /** Place of the feature in the file, counted from 1; absent where it is about the file or about a grid not in it. */
  readonly feature?: number;
  readonly code?: string;
  /** What the wording needs besides. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** A finding; whether it stands in the way follows from its reason. */
export function finding(reason: OutlineReason, about: Omit<OutlineFinding, 'severity' | 'reason'> = {}) {
  const isNotice = (NOTICES as readonly string[]).includes(reason);
  return { severity: isNotice ? 'notice' : 'refused', reason, ...about } satisfies OutlineFinding;
}

/** The file is not taken over: these are the reasons, all of them. */
export class OutlinesRefused extends Error {
  override readonly name = 'OutlinesRefused';
  constructor(readonly findings: readonly OutlineFinding[]) {
    super(`${findings.length} findings`);
  }
}
