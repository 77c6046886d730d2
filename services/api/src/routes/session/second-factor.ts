import { beginSecondFactor, confirmSecondFactor, newSecondFactor, secondFactorSetUp } from '@linli/contracts';
import type { Api } from '../../api.js';
import { answers } from '../answers.js';
import { fromOf, type SessionParts, signInProblem } from './session-parts.js';

/**
 * 设置两步验证: a secret for whoever knows the password, and the first code in return. Open to everybody, since whoever must
 * have a second factor is not let in before; the password is asked for again of those who are.
 */
export function secondFactorRoutes(api: Api, { accounts, sessionCookie }: SessionParts): void {
  api.post(
    '/session/second-factor',
    {
      config: { openToEverybody: true },
      schema: {
        tags: ['session'],
        summary: 'Begin to set up two-step sign-in 设置两步验证',
        body: beginSecondFactor,
        response: answers({ 200: newSecondFactor }),
      },
    },
    async (request, reply) => {
      const { login, password } = request.body;
      const begun = await accounts.beginSecondFactor(login, password, fromOf(request, sessionCookie));
      if ('refused' in begun) throw signInProblem(begun);
      reply.header('cache-control', 'no-store');
      return await reply.send(begun);
    },
  );

  api.post(
    '/session/second-factor/confirmation',
    {
      config: {
        openToEverybody: true,
        accountNote: { type: 'AccountChanged', change: 'second_factor_set_up' },
      },
      schema: {
        tags: ['session'],
        summary: 'Show the first code, and be signed in 确认两步验证',
        body: confirmSecondFactor,
        response: answers({ 201: secondFactorSetUp }),
      },
    },
    async (request, reply) => {
      const { login, password, code, ownDevice } = request.body;
      const from = fromOf(request, sessionCookie);
      const done = await accounts.confirmSecondFactor(login, password, code, from);
      if ('refused' in done) throw signInProblem(done);
      const { sessionToken, sessionId, caller, recoveryCodes } = done;
      request.entered = { caller, sessionId };
      sessionCookie.set(reply, sessionToken, { role: caller.role, ownDevice });
      reply.header('cache-control', 'no-store');
      return await reply.code(201).send({ session: caller, recoveryCodes: [...recoveryCodes] });
    },
  );
}
