import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowStyles } from './security-headers.js';

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with the page of the desk. The web application finds its own way from the address. */
    sendDeskPage(): FastifyReply;
  }
}

const DESK_PAGE = 'index.html';
/** Stands in the page where the nonce belongs. */
const NONCE = /__CSP_NONCE__/g;
const NONCE_BYTES = 16;

/**
 * Serves the web application from a directory. Files with a hash in their name never change; everything else is asked
 * for again each time, so that a new version is noticed.
 *
 * The component library of the desk puts style elements into its page at run time. They are let in by a nonce that is
 * made for every answer, so the page is never a 304: the browser would put its old page under the new header.
 */
export async function staticWeb(app: FastifyInstance, { root }: { readonly root: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: [`${DESK_PAGE}*`],
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const page = await readFile(join(root, DESK_PAGE), 'utf8');
  app.decorateReply('sendDeskPage', function (this: FastifyReply) {
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    return allowStyles(this, `nonce-${nonce}`)
      .code(200)
      .header('cache-control', 'private, no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  });
  for (const url of ['/', `/${DESK_PAGE}`])
    app.get(url, { schema: { hide: true } }, async (_, reply) => reply.sendDeskPage());
}

/** True when a person's browser asks for a page of the web application rather than for a part of the interface. */
export function asksForPage(request: FastifyRequest): boolean {
  const { method, url, headers } = request;
  return method === 'GET' && !url.startsWith('/api/') && headers.accept?.includes('text/html') === true;
}
