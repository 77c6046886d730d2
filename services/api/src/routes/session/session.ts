import { session } from '@linli/contracts';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { callerOfRequest } from '../../plugins/authentication.js';
import { answers } from '../answers.js';
import type { SessionParts } from './session-parts.js';

/** Who is signed in, and signing out. */
export function sessionRoutes(api: Api, { accounts, sessionCookie }: SessionParts): void {
  api.get(
    '/session',
    { schema: { tags: ['session'], summary: 'Who is signed in', response: answers({ 200: session }) } },
    async (request) => callerOfRequest(request),
  );

  api.delete(
    '/session',
    {
      config: { accountNote: { type: 'SignedOut' } },
      schema: { tags: ['session'], summary: 'Sign out 退出', response: answers({ 204: z.null() }) },
    },
    async (request, reply) => {
      const token = sessionCookie.of(request);
      if (token !== undefined) await accounts.signOut(token);
      sessionCookie.clear(reply);
      return await reply.code(204).send(null);
    },
  );
}
