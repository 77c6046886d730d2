import cookie from '@fastify/cookie';
import type { Caller } from '@linli/access';
import type { Accounts } from '@linli/accounts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiProblem } from '../problems/problem-error.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; `undefined` before authentication and on routes that are open to everybody. */
    signedIn: Caller | undefined;
  }
  interface FastifyContextConfig {
    /** Answers without a caller: signing in, liveness, the description of the interface. */
    readonly openToEverybody?: boolean;
  }
}

/** Name of the session cookie. Browsers keep it from scripts (HttpOnly) and from other sites (SameSite=Strict). */
export const SESSION_COOKIE = 'linli_session';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Finds out who asks: people by their session cookie, machines by a bearer token. */
export async function authentication(
  app: FastifyInstance,
  { accounts }: { readonly accounts: Accounts },
): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('signedIn', undefined);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.openToEverybody === true) return;
    request.signedIn = await callerOf(request, accounts);
    if (request.signedIn === undefined) throw new ApiProblem('UNAUTHENTICATED');
  });
}

/** The caller of a route that is not open to everybody. */
export function callerOfRequest(request: FastifyRequest): Caller {
  if (request.signedIn === undefined) throw new ApiProblem('UNAUTHENTICATED');
  return request.signedIn;
}

async function callerOf(request: FastifyRequest, accounts: Accounts): Promise<Caller | undefined> {
  const bearer = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return await accounts.callerOfToken(bearer);
  const session = request.cookies[SESSION_COOKIE];
  if (session === undefined) return undefined;
  if (!SAFE_METHODS.includes(request.method)) demandSameOrigin(request);
  return await accounts.callerOfSession(session);
}

/**
 * A browser sends the cookie along whoever made the page, so a change must come from a page of ours. Every browser
 * names the origin of such a request; one that does not is no browser and has no business with a cookie.
 */
function demandSameOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined ? isOwnOrigin(request) : site === 'same-origin') return;
  throw new ApiProblem('CROSS_SITE_REQUEST');
}

function isOwnOrigin({ headers: { origin }, host }: FastifyRequest): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
