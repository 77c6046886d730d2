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

/** Refusals of the domain that are not simply "not as things stand" (409). */
const refusals: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
};

/** HTTP status of a problem by its code: the one table. A refusal that is not listed conflicts with how things stand. */
export function statusOfProblem(code: string): number {
  return { ...refusals, ...api }[code] ?? 409;
}
