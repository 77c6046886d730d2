import type { FastifyInstance } from 'fastify';

/** Whether the parts behind the api answer. */
export interface Readiness {
  readonly ready: boolean;
  readonly eventStore: 'up' | 'down';
  readonly database: 'up' | 'down';
  /** Position of the last event of the log, and how far the views have come. */
  readonly logEnd?: string;
  readonly projectedTo?: string;
}

/** /healthz: this process is alive. /readyz: it can do its work; 503 while it cannot. */
export function health(
  app: FastifyInstance,
  { readiness }: { readonly readiness: () => Promise<Readiness> },
): void {
  const open = { schema: { hide: true } };
  app.get('/healthz', open, async () => ({ alive: true }));
  app.get('/readyz', open, async (_, reply) => {
    const now = await readiness();
    return await reply.code(now.ready ? 200 : 503).send(now);
  });
}
