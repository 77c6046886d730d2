import cookie from '@fastify/cookie';
import type { Caller } from '@linli/access';
import type { Accounts } from '@linli/accounts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiProblem } from '../problems/problem-error.js';
import type { DemandWithinRate } from './rate-limits.js';
import type { SessionCookie } from './session-cookie.js';

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

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** What authentication works with. */
export interface AuthenticationParts {
  readonly accounts: Accounts;
  readonly sessionCookie: SessionCookie;
  readonly demandWithinRate: DemandWithinRate;
}

/** Finds out who asks: people by their session cookie, machines by a bearer token. */
export async function authentication(app: FastifyInstance, parts: AuthenticationParts): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('signedIn', undefined);
  app.addHook('onRequest', async (request, reply) => {
    // What somebody was shown is for nobody who sits down at the same browser later.
    reply.header('cache-control', 'no-store');
    const isOpen = request.routeOptions.config.openToEverybody === true;
    if (isOpen) refuseOtherSites(request);
    else request.signedIn = await callerOf(request, parts);
    await parts.demandWithinRate(request);
    if (!isOpen && request.signedIn === undefined) throw new ApiProblem('UNAUTHENTICATED');
  });
}

/** The caller of a route that is not open to everybody. */
export function callerOfRequest(request: FastifyRequest): Caller {
  if (request.signedIn === undefined) throw new ApiProblem('UNAUTHENTICATED');
  return request.signedIn;
}

/** Whether whoever asked is still the same, in the same post, by the same session or token. Looking is no use of it. */
export async function isStillCaller(
  request: FastifyRequest,
  { accounts, sessionCookie }: Pick<AuthenticationParts, 'accounts' | 'sessionCookie'>,
): Promise<boolean> {
  const was = callerOfRequest(request);
  const [bearer, session] = [bearerOf(request), sessionCookie.of(request)];
  const present =
    bearer === undefined
      ? session && (await accounts.lookAtSession(session))
      : await accounts.callerOfToken(bearer);
  if (!present) return false;
  const { accountId, role, areaCode, orgCode } = present;
  return (
    accountId === was.accountId && role === was.role && areaCode === was.areaCode && orgCode === was.orgCode
  );
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer (\S{1,200})$/i.exec(headers.authorization ?? '')?.[1];
}

async function callerOf(
  request: FastifyRequest,
  { accounts, sessionCookie }: AuthenticationParts,
): Promise<Caller | undefined> {
  const bearer = bearerOf(request);
  if (bearer !== undefined) return await accounts.callerOfToken(bearer);
  const session = sessionCookie.of(request);
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

/** Signing somebody in from a page of another site would let its maker see what is entered here. Machines name no site. */
function refuseOtherSites(request: FastifyRequest): void {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (SAFE_METHODS.includes(request.method) || (site === undefined && origin === undefined)) return;
  demandSameOrigin(request);
}

function isOwnOrigin({ headers: { origin }, host }: FastifyRequest): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
