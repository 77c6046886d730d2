import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

const NAME = 'linli_sign_in';
/** Long enough to sign in at the provider, with a second factor. */
const MINUTES = 10;

const kept = z.strictObject({
  state: z.string().max(200),
  nonce: z.string().max(200),
  verifier: z.string().max(200),
  page: z.enum(['desk', 'field']),
});
type Kept = z.infer<typeof kept>;

/**
 * What a browser keeps while somebody is at the identity provider. It comes back with a link from another site, so it is
 * SameSite=Lax; it lets nobody in by itself.
 */
export class SignInAttemptCookie {
  private readonly name: string;

  constructor(private readonly https: boolean) {
    this.name = https ? `__Host-${NAME}` : NAME;
  }

  set(reply: FastifyReply, attempt: Kept): void {
    const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
    reply.setCookie(this.name, value, { ...this.attributes(), maxAge: MINUTES * 60 });
  }

  /** The attempt this browser began, once: it is forgotten by this. */
  take(request: FastifyRequest, reply: FastifyReply): Kept | undefined {
    const value = request.cookies[this.name];
    if (value === undefined) return undefined;
    reply.clearCookie(this.name, this.attributes());
    try {
      return kept.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))).data;
    } catch {
      return undefined;
    }
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.https } as const;
  }
}
