import { sessionLifeSeconds } from '@linli/accounts';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'linli_session';

/**
 * The cookie of a session: out of reach of scripts (HttpOnly), not sent from pages of other sites (SameSite=Strict). Where
 * people come by https it is `__Host-…`, which a browser takes only from this very host, over TLS and for every path: no
 * neighbour of the same domain can plant one.
 */
export class SessionCookie {
  readonly name: string;

  constructor(private readonly https: boolean) {
    this.name = https ? `__Host-${NAME}` : NAME;
  }

  /** The session token a request came with. */
  of(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  /** On a device of one's own it stays as long as the session may; otherwise it ends with the browser: desks are shared. */
  set(reply: FastifyReply, token: string, { role, ownDevice }: { role: string; ownDevice: boolean }): void {
    const maxAge = ownDevice ? sessionLifeSeconds(role) : undefined;
    reply.setCookie(this.name, token, { ...this.attributes(), ...(maxAge !== undefined && { maxAge }) });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.https } as const;
  }
}
