import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { withCorrelation } from '@linli/observability';
import type { FastifyInstance } from 'fastify';

const CORRELATION_HEADER = 'x-correlation-id';
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The id all log lines, events and problems of one request share: the caller's, if it is a UUID, otherwise a new one. */
export function correlationIdOf({ headers }: { readonly headers: IncomingHttpHeaders }): string {
  const given = headers[CORRELATION_HEADER];
  return typeof given === 'string' && UUID.test(given) ? given : randomUUID();
}

/** Tells the caller the correlation id of every answer, and everything that is done for the request. */
export function correlation(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(CORRELATION_HEADER, request.id);
    withCorrelation(request.id, done);
  });
}
