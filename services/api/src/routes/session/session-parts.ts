import type { Accounts, From } from '@linli/accounts';
import type { FastifyRequest } from 'fastify';
import { callerOfRequest } from '../../plugins/authentication.js';
import type { SessionCookie } from '../../plugins/session-cookie.js';
import { ApiProblem } from '../../problems/problem-error.js';

/** What the routes of sessions work with. */
export interface SessionParts {
  readonly accounts: Accounts;
  readonly sessionCookie: SessionCookie;
}

/** Where an attempt to sign in comes from. */
export function fromOf(request: FastifyRequest, sessionCookie: SessionCookie): From {
  return {
    ip: request.ip,
    userAgent: request.headers['user-agent'],
    replaces: sessionCookie.of(request),
  };
}

/** The problem a refusal to sign in is. */
export function signInProblem(
  answer:
    | { readonly refused: Exclude<ConstructorParameters<typeof ApiProblem>[0], 'TOO_MANY_REQUESTS'> }
    | { readonly refused: 'TOO_MANY_REQUESTS'; readonly retryAfterSeconds: number },
): ApiProblem {
  return answer.refused === 'TOO_MANY_REQUESTS'
    ? tooMany(answer.retryAfterSeconds)
    : new ApiProblem(answer.refused);
}

/** Too many attempts; how long to wait. */
export function tooMany(retryAfterSeconds: number): ApiProblem {
  const seconds = String(retryAfterSeconds);
  return new ApiProblem('TOO_MANY_REQUESTS', { details: { seconds }, headers: { 'retry-after': seconds } });
}

/** The person whose session this is. What concerns the own account is not for machines. */
export function personOfSession(
  request: FastifyRequest,
  sessionCookie: SessionCookie,
): { readonly accountId: string; readonly sessionToken: string } {
  const { accountId, via } = callerOfRequest(request);
  const sessionToken = sessionCookie.of(request);
  if (via !== 'session' || sessionToken === undefined) throw new ApiProblem('FORBIDDEN');
  return { accountId, sessionToken };
}
