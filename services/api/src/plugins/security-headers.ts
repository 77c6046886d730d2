import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

const POLICY = 'content-security-policy';
const STYLE_SOURCE = "'self'";

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
}

/** Lets the style elements of this one answer stand that have this nonce or hash. Scripts have no such way in. */
export function allowStyles(
  reply: FastifyReply,
  source: `nonce-${string}` | `sha256-${string}`,
): FastifyReply {
  const styles = `style-src ${STYLE_SOURCE}`;
  return reply.header(POLICY, String(reply.getHeader(POLICY)).replace(styles, `${styles} '${source}'`));
}
