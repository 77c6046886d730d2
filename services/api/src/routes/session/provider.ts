import { signInProvider } from '@linli/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Api } from '../../api.js';
import type { SignInAttemptCookie } from '../../plugins/sign-in-attempt-cookie.js';
import { ApiProblem } from '../../problems/problem-error.js';
import { type SingleSignOn, SingleSignOnFailed } from '../../single-sign-on/single-sign-on.js';
import { answers } from '../answers.js';
import { fromOf, type SessionParts } from './session-parts.js';

/** What signing in through an identity provider works with. */
export interface ProviderParts extends SessionParts {
  readonly attemptCookie: SignInAttemptCookie;
  /** Absent where no provider is configured. */
  readonly singleSignOn?: SingleSignOn | undefined;
}

const PAGES = { desk: '/', field: '/field.html' } as const;
type PageName = keyof typeof PAGES;

/**
 * 统一认证登录. These are followed by a browser, not asked by a page: what went wrong is told in the address of the page it
 * ends at, as the code of a problem, and worded there.
 */
export function providerRoutes(api: Api, parts: ProviderParts): void {
  const { accounts, sessionCookie, attemptCookie, singleSignOn } = parts;

  api.get(
    '/session/provider',
    {
      config: { openToEverybody: true },
      schema: {
        tags: ['session'],
        summary: 'The identity provider one can sign in through 统一认证',
        response: answers({ 200: signInProvider }),
      },
    },
    async () => ({ name: singleSignOn?.name ?? null }),
  );

  api.get(
    '/session/provider/start',
    {
      config: { openToEverybody: true },
      schema: {
        tags: ['session'],
        summary: 'Go to the identity provider to sign in 统一认证登录',
        querystring: z.strictObject({ page: z.enum(['desk', 'field']).default('desk') }),
        response: answers({ 303: z.null() }),
      },
    },
    async (request, reply) => {
      if (singleSignOn === undefined) throw new ApiProblem('NOT_FOUND');
      const { page } = request.query;
      try {
        const { url, attempt } = await singleSignOn.begin();
        attemptCookie.set(reply, { ...attempt, page });
        return await seeOther(reply, url.href);
      } catch (error) {
        if (!(error instanceof SingleSignOnFailed)) throw error;
        request.log.warn({ reason: error.message }, 'the identity provider could not be asked');
        return await refused(reply, page, 'SINGLE_SIGN_ON_FAILED');
      }
    },
  );

  api.get(
    '/session/provider/callback',
    {
      config: { openToEverybody: true, accountNote: { type: 'SignedIn', way: 'provider' } },
      schema: {
        tags: ['session'],
        summary: 'Come back from the identity provider 统一认证返回',
        querystring: z.looseObject({}),
        response: answers({ 303: z.null() }),
      },
    },
    async (request, reply) => {
      if (singleSignOn === undefined) throw new ApiProblem('NOT_FOUND');
      const attempt = attemptCookie.take(request, reply);
      if (attempt === undefined) return await refused(reply, 'desk', 'SINGLE_SIGN_ON_FAILED');
      const { page } = attempt;
      try {
        const identity = await singleSignOn.finish(request.url, attempt);
        const result = await accounts.signInByProvider(identity, fromOf(request, sessionCookie));
        if ('refused' in result) return await refused(reply, page, result.refused);
        request.entered = { caller: result.caller, sessionId: result.sessionId };
        sessionCookie.set(reply, result.sessionToken, {
          role: result.caller.role,
          ownDevice: page === 'field',
        });
        return await seeOther(reply, `${PAGES[page]}#signed-in`);
      } catch (error) {
        if (!(error instanceof SingleSignOnFailed)) throw error;
        request.log.warn({ reason: error.message }, 'nobody was signed in by the identity provider');
        return await refused(reply, page, 'SINGLE_SIGN_ON_FAILED');
      }
    },
  );
}

async function refused(reply: FastifyReply, page: PageName, code: string): Promise<FastifyReply> {
  return await seeOther(reply, `${PAGES[page]}#refused=${code}`);
}

async function seeOther(reply: FastifyReply, location: string): Promise<FastifyReply> {
  return await reply.header('cache-control', 'no-store').code(303).header('location', location).send(null);
}
