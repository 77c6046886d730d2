import {
  batchClosing,
  closingBurst,
  identicalNote,
  impossibleVisit,
  lateCluster,
  samePhoto,
} from './rules-across-cases.js';
import {
  closedJustBeforeDue,
  orderByNonAuthority,
  recordedLate,
  reportedAndResolved,
  sessionAfterRefusal,
  verifiedByResolver,
} from './rules-on-one-case.js';
import type { CheckFacts, Rule, SeenCase, Spot } from './seen.js';
import { similarNote } from './similar-notes.js';

const rules = {
  recorded_late: recordedLate,
  session_after_refusal: sessionAfterRefusal,
  order_by_non_authority: orderByNonAuthority,
  closed_just_before_due: closedJustBeforeDue,
  batch_closing: batchClosing,
  identical_note: identicalNote,
  verified_by_resolver: verifiedByResolver,
  closing_burst: closingBurst,
  similar_note: similarNote,
  same_photo: samePhoto,
  reported_and_resolved: reportedAndResolved,
  late_cluster: lateCluster,
  impossible_visit: impossibleVisit,
} as const satisfies Record<string, Rule>;

type RuleOnCases = keyof typeof rules;
const RULES_ON_CASES = Object.keys(rules) as readonly RuleOnCases[];

/** What was tried against the separation of duties. It was refused, so no event of a case tells of it. */
export const ATTEMPTS_RULE = 'attempt_against_duties';

/** One of the rules the log is checked against. */
export type RuleName = RuleOnCases | typeof ATTEMPTS_RULE;
export const RULE_NAMES: readonly RuleName[] = [...RULES_ON_CASES, ATTEMPTS_RULE];

/** 线索: what only looks odd, and may well be in order. The others are what rules speak of. */
export const LENSES: readonly RuleName[] = [
  'closing_burst',
  'similar_note',
  'same_photo',
  'reported_and_resolved',
  'late_cluster',
  'impossible_visit',
];

/** What was found by one rule: each time the events to look at, latest first. */
export interface RuleOutcome {
  readonly rule: RuleName;
  readonly found: readonly (readonly Spot[])[];
}

/**
 * 规则核查: sees cases one by one, in any order, and says at the end what was found. It keeps the places of events and keys
 * to compare by, never a text and never a list of people.
 */
export function checkRules(facts: CheckFacts): {
  see(seen: SeenCase): void;
  end(): readonly RuleOutcome[];
} {
  const running = RULES_ON_CASES.map((rule) => ({
    rule,
    check: rules[rule](facts),
    found: [] as (readonly Spot[])[],
  }));
  return {
    see(seen) {
      for (const { check, found } of running) for (const spots of check.see(seen)) found.push(spots);
    },
    end: () =>
      running.map(({ rule, check, found }) => ({
        rule,
        found: latestFirst([...found, ...(check.end?.() ?? [])]),
      })),
  };
}

/** What was found may be most of the log: when each was last is looked up once. */
function latestFirst(found: readonly (readonly Spot[])[]): readonly (readonly Spot[])[] {
  return found
    .map((spots) => ({ spots, last: lastOf(spots) }))
    .toSorted((one, other) => (one.last < other.last ? 1 : -1))
    .map(({ spots }) => spots);
}

const lastOf = (spots: readonly Spot[]): string =>
  spots.reduce((last, { at }) => (at > last ? at : last), '');
