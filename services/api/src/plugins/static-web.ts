import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Serves the web application from a directory. Files with a hash in their name never change; everything else is asked
 * for again each time, so that a new version is noticed.
 */
export async function staticWeb(app: FastifyInstance, { root }: { readonly root: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

/** True when a person's browser asks for a page of the web application rather than for a part of the interface. */
export function asksForPage(request: FastifyRequest): boolean {
  const { method, url, headers } = request;
  return method === 'GET' && !url.startsWith('/api/') && headers.accept?.includes('text/html') === true;
}

/** The web application finds its own way from the address. */
export async function sendPage(reply: FastifyReply): Promise<FastifyReply> {
  return await reply.code(200).sendFile('index.html');
}
