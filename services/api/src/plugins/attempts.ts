import type { About, Application } from '@linli/application';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keyOfCommand } from '../routes/preconditions.js';
import { onRecord } from './on-record.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request was refused with, if it was. */
    refusedWith: unknown;
  }
}

/** Parts of addresses that name something; what an attempt is about stands before what it is about beside that. */
const NAMED: readonly (readonly [string, About['kind']])[] = [
  ['caseId', 'case'],
  ['reportId', 'report'],
  ['auditId', 'audit'],
  ['visitsId', 'visit'],
  ['personRef', 'person'],
  ['lessonId', 'lesson'],
];

/** Has every refusal of access or of a duty put on record, whichever route it comes from. */
export function attempts(app: FastifyInstance, { application }: { readonly application: Application }): void {
  const put = onRecord(app, {
    failed: 'an attempt is not on record',
    settle: (last) => application.settleAttempts(last),
  });
  app.decorateRequest('refusedWith', undefined);
  app.addHook('onError', async (request, _, error) => {
    request.refusedWith = error;
  });
  app.addHook('onResponse', async (request) => {
    const { refusedWith, signedIn } = request;
    if (refusedWith === undefined || signedIn === undefined) return;
    put(
      application.noteRefusal(signedIn, refusedWith, {
        correlationId: request.id,
        key: keyOfCommand(request),
        named: namedBy(request),
      }),
    );
  });
}

/** What the address of a request names. */
function namedBy({ params }: FastifyRequest): About[] {
  const given = (params ?? {}) as Readonly<Record<string, string | undefined>>;
  return NAMED.flatMap(([name, kind]) => {
    const { [name]: id } = given;
    return id === undefined ? [] : [{ kind, id }];
  });
}
