import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

const POLICY = 'content-security-policy';
const STYLE_SOURCE = "'self'";
const JSON_ANSWER = /^application\/(?:problem\+)?json/;

/** Headers for a React application of the same origin: scripts and styles only from files of ours, nothing from elsewhere. */
export async function securityHeaders(
  app: FastifyInstance,
  { https }: { readonly https: boolean },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: [STYLE_SOURCE],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  // What is meant for programs is never opened as a page, whatever stands in it (ASVS 14.4.2).
  app.addHook('onSend', (_, reply, payload, done) => {
    if (JSON_ANSWER.test(String(reply.getHeader('content-type'))) && !reply.hasHeader('content-disposition'))
      reply.header('content-disposition', 'attachment; filename="api.json"');
    done(null, payload);
  });
}

/** Lets the style elements of this one answer stand that have this nonce or hash. Scripts have no such way in. */
export function allowStyles(
  reply: FastifyReply,
  source: `nonce-${string}` | `sha256-${string}`,
): FastifyReply {
  const styles = `style-src ${STYLE_SOURCE}`;
  return reply.header(POLICY, String(reply.getHeader(POLICY)).replace(styles, `${styles} '${source}'`));
}
