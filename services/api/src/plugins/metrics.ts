import type { Metrics } from '@linli/observability';
import type { FastifyInstance } from 'fastify';

/** Counts and times every request by its route, never by the address that was asked for. */
export function metrics(app: FastifyInstance, { registry }: { readonly registry: Metrics }): void {
  const seconds = registry.histogram({
    name: 'linli_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = String(reply.statusCode);
    seconds.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
  });
  app.get(
    '/metrics',
    { schema: { hide: true } },
    async (_, reply) => await reply.type(registry.contentType).send(await registry.text()),
  );
}
