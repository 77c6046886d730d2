import type { Accounts } from '@linli/accounts';
import type { Application } from '@linli/application';
import type { Logger, Metrics } from '@linli/observability';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { accountRecord } from './plugins/account-record.js';
import { attempts } from './plugins/attempts.js';
import { authentication } from './plugins/authentication.js';
import { compression } from './plugins/compression.js';
import { correlation, correlationIdOf } from './plugins/correlation.js';
import { health, type Readiness } from './plugins/health.js';
import { metrics } from './plugins/metrics.js';
import { openapi } from './plugins/openapi.js';
import { problems, sendProblem } from './plugins/problems.js';
import { type RateLimits, rateLimits } from './plugins/rate-limits.js';
import { securityHeaders } from './plugins/security-headers.js';
import { SessionCookie } from './plugins/session-cookie.js';
import { SignInAttemptCookie } from './plugins/sign-in-attempt-cookie.js';
import { staticWeb } from './plugins/static-web.js';
import { zodValidation } from './plugins/zod-validation.js';
import { addRoutes } from './routes/add-routes.js';
import type { SingleSignOn } from './single-sign-on/single-sign-on.js';

/** What the api is made of. */
export interface AppParts {
  readonly application: Application;
  readonly accounts: Accounts;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: () => Promise<Readiness>;
  /** People come by https. */
  readonly https: boolean;
  /** Believe the address the nearest reverse proxy gives. */
  readonly trustProxy: boolean;
  /** Signing in through an identity provider, where one is configured. */
  readonly singleSignOn?: SingleSignOn | undefined;
  /** How much is answered within a minute; generous unless given. */
  readonly rateLimits?: RateLimits | undefined;
  /** Directory with the built web application, if this process serves it. */
  readonly webRoot?: string;
}

/** One megabyte: the longest lawful request is far shorter. */
const LARGEST_BODY = 1024 * 1024;

/**
 * Believed is the proxy that hands the request over, and nobody behind it: what a caller writes into `X-Forwarded-For` stands
 * before what that proxy adds, and an address anybody may choose slows down nobody.
 */
const isNearest = (_address: string, hop: number): boolean => hop === 0;

/** Twenty a second, more than anybody's pages ask; and what a page asks before anybody is signed in. */
const USUAL_RATE: RateLimits = { perCaller: 1_200, perAddress: 600 };

/** The HTTP service, ready to listen or to be tested with `inject`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { accounts, application, https, logger, trustProxy, webRoot } = parts;
  const loggerInstance: FastifyBaseLogger = logger;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY,
    trustProxy: trustProxy && isNearest,
    genReqId: correlationIdOf,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  app.removeContentTypeParser('text/plain');
  zodValidation(app);
  correlation(app);
  problems(app, { servesWeb: webRoot !== undefined });
  await securityHeaders(app, { https });
  await compression(app);
  metrics(app, { registry: parts.metrics });
  health(app, { readiness: parts.readiness });
  const sessionCookie = new SessionCookie(https);
  await openapi(app, { sessionCookie: sessionCookie.name });
  await app.register(
    async (scope) => {
      scope.addContentTypeParser('application/offset+octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
        done(null, body),
      );
      const attemptCookie = new SignInAttemptCookie(https);
      const demandWithinRate = await rateLimits(scope, parts.rateLimits ?? USUAL_RATE);
      await authentication(scope, { accounts, sessionCookie, demandWithinRate });
      attempts(scope, { application });
      accountRecord(scope, { accounts, application });
      addRoutes(scope.withTypeProvider<ZodTypeProvider>(), {
        accounts,
        application,
        sessionCookie,
        attemptCookie,
        singleSignOn: parts.singleSignOn,
      });
    },
    { prefix: '/api' },
  );
  if (webRoot !== undefined) await staticWeb(app, { root: webRoot });
  await app.ready();
  return app;
}
