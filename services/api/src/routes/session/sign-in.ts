import { session, signIn } from '@linli/contracts';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { fromOf, type SessionParts, signInProblem } from './session-parts.js';

/** Opens a session. Accounts slow down whoever guesses, by login and by address. */
export function signInRoute(api: Api, { accounts, sessionCookie }: SessionParts): void {
  api.post(
    '/session',
    {
      config: { openToEverybody: true, accountNote: { type: 'SignedIn', way: 'password' } },
      schema: {
        tags: ['session'],
        summary: 'Sign in 登录',
        body: signIn,
        response: answers({ 201: session }),
      },
    },
    async (request, reply) => {
      const { login, password, ownDevice, code, newPassword } = request.body;
      const from = fromOf(request, sessionCookie);
      const result = await accounts.signIn(login, password, from, code, newPassword);
      if ('refused' in result) throw signInProblem(result);
      const { sessionToken, sessionId, caller } = result;
      request.entered = { caller, sessionId };
      sessionCookie.set(reply, sessionToken, { role: caller.role, ownDevice });
      return await reply.code(201).send(caller);
    },
  );
}
