import { type Accounts, SESSION_LIFE_SECONDS } from '@linli/accounts';
import { session, signIn } from '@linli/contracts';
import type { Api } from '../../api.js';
import { SESSION_COOKIE } from '../../plugins/authentication.js';
import { ApiProblem } from '../../problems/problem-error.js';
import { answers } from '../answers.js';

/** Opens a session. Accounts slow down whoever guesses, by login and by address. */
export function signInRoute(
  api: Api,
  { accounts, https }: { readonly accounts: Accounts; readonly https: boolean },
): void {
  api.post(
    '/session',
    {
      config: { openToEverybody: true },
      schema: {
        tags: ['session'],
        summary: 'Sign in 登录',
        body: signIn,
        response: answers({ 201: session }),
      },
    },
    async (request, reply) => {
      const { login, password, ownDevice } = request.body;
      const result = await accounts.signIn(login, password, { ip: request.ip });
      if ('refused' in result) throw signInProblem(result);
      reply.setCookie(SESSION_COOKIE, result.sessionToken, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: https,
        // Otherwise it ends with the browser: desks are shared.
        ...(ownDevice && { maxAge: SESSION_LIFE_SECONDS }),
      });
      return await reply.code(201).send(result.caller);
    },
  );
}

function signInProblem(
  result: Exclude<Awaited<ReturnType<Accounts['signIn']>>, { sessionToken: string }>,
): ApiProblem {
  if (result.refused === 'SIGN_IN_REFUSED') return new ApiProblem('SIGN_IN_REFUSED');
  const seconds = String(result.retryAfterSeconds);
  return new ApiProblem('TOO_MANY_REQUESTS', { details: { seconds }, headers: { 'retry-after': seconds } });
}
