import type { About, Application } from '@linli/application';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keyOfCommand } from '../routes/preconditions.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request was refused with, if it was. */
    refusedWith: unknown;
  }
}

/** How often it is said how many attempts were passed over, in milliseconds. */
const SETTLED_EVERY = 20_000;

/** Parts of addresses that name something; what an attempt is about stands before what it is about beside that. */
const NAMED: readonly (readonly [string, About['kind']])[] = [
  ['caseId', 'case'],
  ['reportId', 'report'],
  ['auditId', 'audit'],
  ['visitsId', 'visit'],
  ['personRef', 'person'],
  ['lessonId', 'lesson'],
];

/**
 * Has every refusal of access or of a duty put on record, whichever route it comes from. Only once it is answered: neither
 * what is answered nor how long it takes depends on it. What was answered is on record before the service stops.
 */
export function attempts(app: FastifyInstance, { application }: { readonly application: Application }): void {
  const underWay = new Set<Promise<void>>();
  // What nobody used has nothing to settle.
  let isUsed = false;
  const watched = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => app.log.error({ err: error }, 'an attempt is not on record'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
    isUsed = true;
  };
  const timer = setInterval(() => watched(application.settleAttempts()), SETTLED_EVERY).unref();
  app.decorateRequest('refusedWith', undefined);
  app.addHook('onError', async (request, _, error) => {
    request.refusedWith = error;
  });
  app.addHook('onResponse', async (request) => {
    const { refusedWith, signedIn } = request;
    if (refusedWith === undefined || signedIn === undefined) return;
    watched(
      application.noteRefusal(signedIn, refusedWith, {
        correlationId: request.id,
        key: keyOfCommand(request),
        named: namedBy(request),
      }),
    );
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    if (isUsed) watched(application.settleAttempts(true));
    await Promise.all(underWay);
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
