import type { Application } from '@linli/application';
import { revealed, revealPath, revealPersonal } from '@linli/contracts';
import type { FastifySchema } from 'fastify';
import type { z } from 'zod';
import type { Api } from '../../api.js';
import { callerOfRequest } from '../../plugins/authentication.js';
import { answers } from '../answers.js';

/**
 * 查看个人信息. A PUT, because it leaves something behind: that somebody looked. It changes nothing in the case, so no
 * revision is asked for, and answers with the texts, which nobody's cache keeps.
 */
export function revealPersonalRoute(api: Api, application: Application): void {
  const schema: FastifySchema = {
    tags: ['persons'],
    summary: 'Reveal masked personal data 查看个人信息',
    params: revealPath,
    body: revealPersonal,
    response: answers({ 200: revealed }),
  };
  api.route({
    method: 'PUT',
    url: '/cases/:caseId/reveals/:revealId',
    schema,
    handler: async (request, reply) => {
      const path = request.params as z.output<typeof revealPath>;
      const wish = request.body as z.output<typeof revealPersonal>;
      const caller = callerOfRequest(request);
      const shown = await application.revealPersonal(
        caller,
        { ...path, ...wish },
        { correlationId: request.id },
      );
      reply.header('cache-control', 'no-store');
      return await reply.send(shown);
    },
  });
}
