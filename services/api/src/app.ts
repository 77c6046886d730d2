import type { Accounts } from '@linli/accounts';
import type { Application } from '@linli/application';
import type { Logger, Metrics } from '@linli/observability';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { authentication } from './plugins/authentication.js';
import { correlation, correlationIdOf } from './plugins/correlation.js';
import { health, type Readiness } from './plugins/health.js';
import { metrics } from './plugins/metrics.js';
import { openapi } from './plugins/openapi.js';
import { problems, sendProblem } from './plugins/problems.js';
import { securityHeaders } from './plugins/security-headers.js';
import { staticWeb } from './plugins/static-web.js';
import { zodValidation } from './plugins/zod-validation.js';
import { addRoutes } from './routes/add-routes.js';

/** What the api is made of. */
export interface AppParts {
  readonly application: Application;
  readonly accounts: Accounts;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: () => Promise<Readiness>;
  /** People come by https. */
  readonly https: boolean;
  /** Believe the addresses a reverse proxy gives. */
  readonly trustProxy: boolean;
  /** Directory with the built web application, if this process serves it. */
  readonly webRoot?: string;
}

/** One megabyte: the longest lawful request is far shorter. */
const LARGEST_BODY = 1024 * 1024;

/** The HTTP service, ready to listen or to be tested with `inject`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { accounts, application, https, logger, trustProxy, webRoot } = parts;
  const loggerInstance: FastifyBaseLogger = logger;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY,
    trustProxy,
    genReqId: correlationIdOf,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  app.removeContentTypeParser('text/plain');
  zodValidation(app);
  correlation(app);
  problems(app, { servesWeb: webRoot !== undefined });
  await securityHeaders(app, { https });
  metrics(app, { registry: parts.metrics });
  health(app, { readiness: parts.readiness });
  await openapi(app);
  await app.register(
    async (scope) => {
      scope.addContentTypeParser('application/offset+octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
        done(null, body),
      );
      await authentication(scope, { accounts });
      addRoutes(scope.withTypeProvider<ZodTypeProvider>(), { accounts, application, https });
    },
    { prefix: '/api' },
  );
  if (webRoot !== undefined) await staticWeb(app, { root: webRoot });
  await app.ready();
  return app;
}
