import type { RejectionCode } from '@linli/case-domain';
import type { ApiProblemCode } from '@linli/contracts';

/** Status of the problems the api itself knows. */
const api: Readonly<Record<ApiProblemCode, number>> = {
  VALIDATION_FAILED: 400,
  MALFORMED_REQUEST: 400,
  UNAUTHENTICATED: 401,
  SIGN_IN_REFUSED: 401,
  FORBIDDEN: 403,
  CROSS_SITE_REQUEST: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  STALE_REVISION: 412,
  PRECONDITION_REQUIRED: 428,
  IDEMPOTENCY_KEY_REQUIRED: 400,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  READ_MODEL_BEHIND: 503,
  OUTCOME_UNKNOWN: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** It is not for this person, whatever the case. */
const forbidden: readonly (RejectionCode | 'FORBIDDEN')[] = [
  'FORBIDDEN',
  'HANDLER_MAY_NOT_CALL_BACK',
  'NOT_OF_THIS_UNIT',
  'NOT_THE_MEDIATOR',
  'ONLY_AN_ENFORCING_AUTHORITY_ORDERS',
  'ONLY_THE_SYSTEM_DEEMS_SIGNED',
  'ORDER_OF_ANOTHER_AUTHORITY',
  'RECHECKER_CLAIMED_RECTIFICATION',
  'RESOLVER_MAY_NOT_VERIFY',
];

/** There is no such thing, or it is not the caller's to know. */
const notFound: readonly RejectionCode[] = [
  'AGREEMENT_UNKNOWN',
  'CASE_UNKNOWN',
  'DANGER_REPORT_UNKNOWN',
  'DISPATCH_UNKNOWN',
  'HANDOVER_UNKNOWN',
  'MEDIATION_UNKNOWN',
  'NOTICE_UNKNOWN',
  'OBLIGATION_UNKNOWN',
  'REPORT_UNKNOWN',
  'SESSION_UNKNOWN',
  'WHISTLE_UNKNOWN',
];

/** What was sent can never be right, however things stand. */
const unprocessable: readonly RejectionCode[] = [
  'AGREEMENT_NOT_DECLARED_LAWFUL',
  'AGREEMENT_WITHOUT_OBLIGATIONS',
  'AREA_UNKNOWN',
  'ATTENDEE_UNKNOWN',
  'CASE_TYPE_UNKNOWN',
  'CLEAR_FIELD_CARRIES_PERSONAL_DATA',
  'DEADLINE_BEFORE_SERVICE',
  'DEPARTMENT_NOT_CALLED',
  'DEPARTMENT_NOT_RATED',
  'DEPARTMENT_TWICE',
  'DISCLOSURE_WITHOUT_STATEMENT',
  'DUE_CLASS_TOO_LONG',
  'EVIDENCE_EMPTY',
  'EXTENSION_NEEDS_EVERY_PARTY',
  'LATE_REASON_REQUIRED',
  'LEAD_CANNOT_SUPPORT',
  'MEDIATION_NEEDS_TWO_PARTIES',
  'MEDIATOR_IS_A_PARTY',
  'MEDIATOR_TERM_UNLAWFUL',
  'MEDIATOR_UNKNOWN',
  'MEETING_IN_THE_PAST',
  'NOTICE_ITEM_TWICE',
  'NOTICE_ITEM_UNKNOWN',
  'NOT_A_POLICE_STATION',
  'OBLIGATION_AMOUNT_MISSING',
  'OBLIGATION_CONTENT_MISSING',
  'OBLIGATION_CREDITOR_UNKNOWN',
  'OBLIGATION_DEBTOR_UNKNOWN',
  'OBLIGATION_DUE_BEFORE_AGREEMENT',
  'OBLIGATION_TO_ONESELF',
  'OBLIGATION_TWICE',
  'OCCURRED_IN_THE_FUTURE',
  'OUTCOME_NOT_FOR_TYPE',
  'PARTICIPANT_WITHOUT_CONSENT',
  'PARTY_TWICE',
  'PARTY_UNKNOWN',
  'PLACE_CARRIES_PERSONAL_DATA',
  'REASON_NOT_RESOLVED_MISSING',
  'RECHECKED_BEFORE_SERVICE',
  'RESULT_CONTRADICTS_DUE_DATE',
  'RIGHTS_NOT_TOLD',
  'SERVED_IN_THE_FUTURE',
  'SESSION_WITHOUT_PARTIES',
  'SIGNED_BEFORE_AGREEMENT',
  'SUMMONS_MISSING',
  'TASK_DUE_IN_THE_PAST',
  'TITLE_CARRIES_PERSONAL_DATA',
  'UNDISPUTED_FACTS_NEED_CONSENT',
  'UNIT_UNKNOWN',
  'WRITTEN_FORM_REQUIRED',
];

const statuses: ReadonlyMap<string, number> = new Map([
  ...Object.entries(api),
  ...forbidden.map((code) => [code, 403] as const),
  ...notFound.map((code) => [code, 404] as const),
  ...unprocessable.map((code) => [code, 422] as const),
]);

/** HTTP status of a problem by its code: the one table. A refusal that is not in it conflicts with how things stand. */
export function statusOfProblem(code: string): number {
  return statuses.get(code) ?? 409;
}
