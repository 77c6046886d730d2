import type { Caller } from '@linli/access';
import type { Application } from '@linli/application';
import { atLeast } from '@linli/contracts';
import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Api } from '../api.js';
import { callerOfRequest } from '../plugins/authentication.js';
import { ApiProblem } from '../problems/problem-error.js';
import { answers } from './answers.js';

/** A type none of whose parts is written to. */
type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

/** One query as an HTTP route. Every query takes `at-least`, a position its answer must contain. */
export interface QueryRoute<
  Params extends z.ZodType,
  Shape extends z.core.$ZodLooseShape,
  Answer extends z.ZodType,
> {
  readonly url: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: Params;
  readonly query: Shape;
  readonly answer: Answer;
  readonly handle: (
    application: Application,
    caller: Caller,
    path: z.output<Params>,
    query: z.output<z.ZodObject<Shape>>,
  ) => Promise<ReadonlyDeep<z.output<Answer>>>;
  /** The entity tag of an answer, for answers worth asking "still the same?" about. */
  readonly etagOf?: (answer: ReadonlyDeep<z.output<Answer>>) => string;
}

/** A path without parameters. */
export const noParams = z.strictObject({});

/** Parses, waits for the views if asked to, asks, answers. */
export function addQuery<
  Params extends z.ZodType,
  Shape extends z.core.$ZodLooseShape,
  Answer extends z.ZodType,
>(route: QueryRoute<Params, Shape, Answer>): (api: Api, application: Application) => void {
  const { url, tag, summary, params, answer, handle, etagOf } = route;
  const querystring = z.strictObject({ ...route.query, ...atLeast });
  return (api, application) => {
    // Inside the generic function nothing is gained from the types of one route's schemas.
    const schema: FastifySchema = {
      tags: [tag],
      summary,
      params,
      querystring,
      response: answers({ 200: answer }),
    };
    api.route({
      method: 'GET',
      url,
      schema,
      handler: async (request, reply) => {
        const { 'at-least': position, ...query } = request.query as { readonly 'at-least'?: string };
        if (position !== undefined) await application.waitFor(BigInt(position));
        const result = await handle(
          application,
          callerOfRequest(request),
          request.params as z.output<Params>,
          query as z.output<z.ZodObject<Shape>>,
        ).catch((error: unknown) => {
          throw 'after' in query && isDataException(error) ? madeUpCursor() : error;
        });
        // Personal data is not kept by anybody's cache; a page that asks again brings its own tag.
        reply.header('cache-control', 'no-store');
        const etag = etagOf?.(result);
        if (etag !== undefined) {
          reply.header('etag', etag);
          if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag))
            return await reply.code(304).send();
        }
        return await reply.send(result);
      },
    });
  };
}

/** A cursor somebody made up reaches the database as a value of the wrong type (SQLSTATE class 22). */
function isDataException(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && /^22...$/.test(error.code)
  );
}

function madeUpCursor(): ApiProblem {
  return new ApiProblem('VALIDATION_FAILED', { refused: [{ field: '/after', reason: 'wrong_form' }] });
}
