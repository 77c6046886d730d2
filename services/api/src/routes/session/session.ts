import type { Accounts } from '@linli/accounts';
import { session } from '@linli/contracts';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { callerOfRequest, SESSION_COOKIE } from '../../plugins/authentication.js';
import { answers } from '../answers.js';

/** Who is signed in, and signing out. */
export function sessionRoutes(api: Api, { accounts }: { readonly accounts: Accounts }): void {
  api.get(
    '/session',
    { schema: { tags: ['session'], summary: 'Who is signed in', response: answers({ 200: session }) } },
    async (request) => callerOfRequest(request),
  );

  api.delete(
    '/session',
    { schema: { tags: ['session'], summary: 'Sign out 退出', response: answers({ 204: z.null() }) } },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      if (token !== undefined) await accounts.signOut(token);
      reply.clearCookie(SESSION_COOKIE, { path: '/' });
      return await reply.code(204).send(null);
    },
  );
}
