import { z } from 'zod';
import { areaCode, id, instant, revision } from '../words.js';

/** What the log is checked against. */
export const RULE_NAMES = [
  'recorded_late',
  'session_after_refusal',
  'order_by_non_authority',
  'closed_just_before_due',
  'batch_closing',
  'identical_note',
  'verified_by_resolver',
  'attempt_against_duties',
  'closing_burst',
  'similar_note',
  'same_photo',
  'reported_and_resolved',
  'late_cluster',
  'impossible_visit',
] as const;

/** Recorded in [from, to), of the own area where none is named; 92 days at most. */
export const ruleCheckQuery = { area: areaCode.exactOptional(), from: instant, to: instant } as const;

/** An event to look at. Nobody who acted is named. */
const foundSpot = z
  .object({ caseId: id, caseNumber: z.string(), revision, at: instant })
  .meta({ id: 'FoundSpot' });

/** 规则核查: what was found, rule by rule. `lens`: a hint, no verdict. `complete`: no case was left out. */
export const ruleCheck = z
  .object({
    areaCode: z.string(),
    cases: z.int(),
    events: z.int(),
    complete: z.boolean(),
    rules: z.array(
      z.object({
        rule: z.enum(RULE_NAMES).meta({ id: 'RuleName' }),
        nature: z.enum(['rule', 'lens']),
        /** How often; the latest are listed. */
        total: z.int(),
        found: z.array(z.object({ spots: z.array(foundSpot), more: z.int() })),
      }),
    ),
  })
  .meta({ id: 'RuleCheck' });
export type RuleCheck = z.infer<typeof ruleCheck>;

/** How far the caller's own check is. `of` nought: none runs, or it is not known yet how many cases there are. */
export const checkProgress = z.object({ cases: z.int(), of: z.int() }).meta({ id: 'CheckProgress' });
export type CheckProgress = z.infer<typeof checkProgress>;
