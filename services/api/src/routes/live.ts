import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Application, LiveEvent } from '@linli/application';
import { position } from '@linli/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api } from '../api.js';
import { callerOfRequest, isStillCaller } from '../plugins/authentication.js';
import type { SessionParts } from './session/session-parts.js';

/** Silence after which a sign of life is sent, in milliseconds: proxies cut connections that say nothing. */
const HEARTBEAT = 15_000;
/** After this time the browser is let go; it comes back by itself, and is asked again who it is. */
const LONGEST = 10 * 60_000;

/**
 * Live updates as server-sent events. Their ids are positions, so a browser that was cut off misses nothing. Whatever
 * changes about somebody's sessions, tokens or posts ends the streams that were opened with them: the browser comes back
 * by itself, and is asked again who it is.
 */
export function liveRoute(parts: SessionParts): (api: Api, application: Application) => void {
  return (api, application) => addLive(api, application, parts);
}

function addLive(api: Api, application: Application, parts: SessionParts): void {
  const open = new Map<AbortController, FastifyRequest>();
  const endWhatEnded = async (accountId: string | undefined): Promise<void> => {
    for (const [connection, request] of open) {
      const concerned = accountId === undefined || callerOfRequest(request).accountId === accountId;
      // Who cannot be asked about comes back and is asked again.
      if (concerned && !(await isStillCaller(request, parts).catch(() => false))) connection.abort();
    }
  };
  let stop: (() => void) | undefined;
  api.addHook('preClose', async () => {
    stop?.();
    for (const connection of open.keys()) connection.abort();
  });
  api.get(
    '/live',
    {
      schema: {
        tags: ['cases'],
        summary: 'What happens in the cases the caller may see, as server-sent events 实时动态',
        querystring: z.strictObject({ after: position.exactOptional() }),
        headers: z.looseObject({ 'last-event-id': position.exactOptional() }),
      },
    },
    async (request, reply) => {
      const after = request.headers['last-event-id'] ?? request.query.after;
      const connection = new AbortController();
      const stream = new PassThrough();
      const end = setTimeout(() => connection.abort(), LONGEST);
      const heartbeat = setInterval(() => stream.write(': alive\n\n'), HEARTBEAT);
      stop ??= parts.accounts.onChange((accountId) => void endWhatEnded(accountId));
      open.set(connection, request);
      connection.signal.addEventListener('abort', () => {
        clearTimeout(end);
        clearInterval(heartbeat);
        open.delete(connection);
      });
      reply.raw.once('close', () => connection.abort());
      // Who left while it was asked who they are has closed already, and is not going to close again.
      if (reply.raw.closed) connection.abort();
      const events = application.follow(callerOfRequest(request), {
        ...(after !== undefined && { after: BigInt(after) }),
        signal: connection.signal,
      });
      stream.write('retry: 3000\n\n');
      pipeline(Readable.from(frames(events)), stream).catch((error: unknown) => {
        if (!connection.signal.aborted) request.log.error({ err: error }, 'live updates broke off');
      });
      reply
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        // The connection ends with the stream, so that a service that stops has not to wait for it.
        .header('connection', 'close')
        .type('text/event-stream');
      return await reply.send(stream);
    },
  );
}

async function* frames(events: AsyncIterable<LiveEvent>): AsyncGenerator<string> {
  for await (const { position: at, ...event } of events) {
    const id = String(at);
    yield `id: ${id}\ndata: ${JSON.stringify({ position: id, ...event })}\n\n`;
  }
}
