import { z } from 'zod';
import { outlineFinding } from './answers/outlines.js';
import { fieldError } from './field-error.js';
import { instant, position, revision } from './words.js';

/** Problems the api itself knows, beside the refusal codes of the domain. Each has a wording in zh-CN and en. */
export const API_PROBLEM_CODES = [
  'VALIDATION_FAILED',
  'MALFORMED_REQUEST',
  'UNAUTHENTICATED',
  'SIGN_IN_REFUSED',
  'FORBIDDEN',
  'CROSS_SITE_REQUEST',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'STALE_REVISION',
  'PRECONDITION_REQUIRED',
  'IDEMPOTENCY_KEY_REQUIRED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'TOO_MANY_REQUESTS',
  'READ_MODEL_BEHIND',
  'QUERY_TOO_COSTLY',
  'OUTCOME_UNKNOWN',
  'OVERTAKEN',
  'UNAVAILABLE',
  'INTERNAL',
  'CHARACTER_NOT_PRINTABLE',
  'DOCUMENT_PERSON_ERASED',
  'SESSION_NOT_HELD',
  'OWN_ACCOUNT',
  'OUTLINES_REFUSED',
  'REORGANISATION_WITHOUT_MOVES',
  'HEADS_UNREADABLE',
  'LEDGER_NOT_HERE',
  'PHOTO_DIFFERS',
  'PHOTO_NOT_HERE',
  'PHOTO_OFFSET_WRONG',
  'PHOTO_TOO_LARGE',
  'PHOTO_UNREADABLE',
  'SECOND_FACTOR_REQUIRED',
  'SECOND_FACTOR_WRONG',
  'SECOND_FACTOR_NOT_SET_UP',
  'SECOND_FACTOR_ALREADY_SET_UP',
  'PASSWORD_TO_BE_CHANGED',
  'SINGLE_SIGN_ON_UNKNOWN',
  'SINGLE_SIGN_ON_DISABLED',
  'SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR',
  'SINGLE_SIGN_ON_FAILED',
  'WEBHOOK_ADDRESS_REFUSED',
  'WEBHOOK_HOST_UNKNOWN',
  'WEBHOOK_NEEDS_HTTPS',
  'WEBHOOK_PORT_REFUSED',
  'WEBHOOK_URL_MALFORMED',
] as const;
export type ApiProblemCode = (typeof API_PROBLEM_CODES)[number];

/** An event somebody else's command led to in the meantime. */
export const interveningEvent = z
  .object({ revision, type: z.string(), recordedAt: instant })
  .meta({ id: 'InterveningEvent' });

/** RFC 9457, `application/problem+json`. `code` is stable; `title` and `detail` are in the caller's language. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string(),
    code: z.string(),
    correlationId: z.string(),
    /** With VALIDATION_FAILED: every field that was not accepted; with a refusal that is about one field: that one. */
    errors: z.array(fieldError).optional(),
    /** With OUTLINES_REFUSED: everything that stands in the way. */
    findings: z.array(outlineFinding).optional(),
    /** With STALE_REVISION: where the case stands, and what happened since the revision the caller knew. */
    revision: revision.optional(),
    intervening: z.array(interveningEvent).optional(),
    /** With READ_MODEL_BEHIND: how far the views have come. */
    position: position.optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
