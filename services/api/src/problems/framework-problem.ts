import type { ApiProblemCode } from '@linli/contracts';
import { ApiProblem } from './problem-error.js';

/** What the framework says about a request before any of our code sees it. */
const FRAMEWORK_ERRORS: Readonly<Record<string, ApiProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_REQUEST',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_REQUEST',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'MALFORMED_REQUEST',
  FST_ERR_BAD_URL: 'NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'NOT_FOUND',
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
};

/** The problem a framework error stands for; undefined for everything that is our own fault. */
export function frameworkProblem(error: unknown): ApiProblem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? FRAMEWORK_ERRORS[code] : undefined;
  if (known !== undefined) return new ApiProblem(known);
  // JSON that does not parse, or that reaches for __proto__, arrives as a SyntaxError marked 400.
  return statusCode === 400 ? new ApiProblem('MALFORMED_REQUEST') : undefined;
}
