import type { RejectionCode } from '../rejection-codes.js';

/**
 * Why something was not for whoever tried it. `not_known`: access, answered like a thing that does not exist;
 * `not_allowed`: access, seen but not to be done. The others are duties the rules guard:
 * `own_work`: judging what one did or asked for oneself; `two_people`: what takes two, done by one;
 * `conflict_of_interest`: mediating although recused, objected to or involved; `office`: what belongs to another unit,
 * role or authority.
 */
export const ATTEMPT_REASONS = [
  'not_known',
  'not_allowed',
  'own_work',
  'two_people',
  'conflict_of_interest',
  'office',
] as const;
export type AttemptReason = (typeof ATTEMPT_REASONS)[number];

/** Attempts against the separation of duties (职责分离): what the check of the rules asks for. */
export const SEPARATION_OF_DUTIES: readonly AttemptReason[] = [
  'own_work',
  'two_people',
  'conflict_of_interest',
];

/**
 * The refusals of rules that guard a duty. Others are about the state of a case or about what was entered: whoever meets
 * one made a mistake, and mistakes are nobody's record.
 */
export const DUTY_OF_REFUSAL: Readonly<Partial<Record<RejectionCode, AttemptReason>>> = {
  RESOLVER_MAY_NOT_VERIFY: 'own_work',
  HANDLER_MAY_NOT_CALL_BACK: 'own_work',
  RECHECKER_CLAIMED_RECTIFICATION: 'own_work',
  RULING_ON_OWN_OBJECTION: 'own_work',
  DECIDED_ONE_LEVEL_UP: 'own_work',
  ERASURE_NEEDS_TWO_PEOPLE: 'two_people',
  MEDIATOR_RECUSED: 'conflict_of_interest',
  MEDIATOR_OBJECTED_TO: 'conflict_of_interest',
  MEDIATOR_IS_A_PARTY: 'conflict_of_interest',
  MEDIATOR_NOT_DISCLOSED: 'conflict_of_interest',
  NOT_THE_AUTHOR: 'office',
  NOT_OF_THIS_UNIT: 'office',
  NOT_FOR_THIS_ROLE: 'office',
  ONLY_AN_ENFORCING_AUTHORITY_ORDERS: 'office',
  ORDER_OF_ANOTHER_AUTHORITY: 'office',
  ONLY_THE_SYSTEM_DEEMS_SIGNED: 'office',
  ONLY_THE_SYSTEM_LETS_LAPSE: 'office',
  ONLY_THE_SYSTEM_WATCHES_CLOCKS: 'office',
  PERSON_BEYOND_AREA: 'office',
};
