import { languageOf } from '@linli/wording';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rememberMethods } from '../problems/allowed-methods.js';
import { composeProblem } from '../problems/compose-problem.js';
import { ApiProblem } from '../problems/problem-error.js';
import { asksForPage } from './static-web.js';

/** Every "no" is a problem (RFC 9457) in the caller's language. What nobody foresaw is logged once and told to nobody. */
export function problems(app: FastifyInstance, { servesWeb }: { readonly servesWeb: boolean }): void {
  const allowedMethods = rememberMethods(app);
  app.setErrorHandler(async (error, request, reply) => await sendProblem(error, request, reply));
  app.setNotFoundHandler(async (request, reply) => {
    if (servesWeb && asksForPage(request)) return reply.sendDeskPage();
    const allow = allowedMethods(request.url).join(', ');
    const problem =
      allow === ''
        ? new ApiProblem('NOT_FOUND')
        : new ApiProblem('METHOD_NOT_ALLOWED', { headers: { allow } });
    return await sendProblem(problem, request, reply);
  });
}

/** Answers with the problem an error is told as. */
export async function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request.headers['accept-language'], request.signedIn?.language);
  const [instance = ''] = request.url.split('?', 1);
  const { body, headers, isFault } = composeProblem(error, {
    language,
    instance,
    correlationId: request.id,
  });
  if (isFault) request.log.error({ err: error }, 'request failed');
  // The body of the answer that could not be given may have left a type behind.
  reply.headers(headers).header('content-language', language).type('application/problem+json');
  return await reply.code(body.status).send(JSON.stringify(body));
}
