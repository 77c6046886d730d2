import type { Caller } from '@linli/access';
import type { Application, CommandRequest, Receipt } from '@linli/application';
import { receipt } from '@linli/contracts';
import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Api } from '../api.js';
import { callerOfRequest } from '../plugins/authentication.js';
import { answers } from './answers.js';
import { commandKey, idempotencyHeader, ifMatchHeader, revisionSeen } from './preconditions.js';
import { sendReceipt } from './send-receipt.js';

/** What any command body may say about when it happened. */
export interface WhenItHappened {
  readonly occurredAt?: string;
  readonly lateReason?: string;
}

/** The fields of a body that belong to the command itself. */
export type FieldsOf<Body> = Body extends unknown ? Omit<Body, keyof WhenItHappened> : never;

/** One command as an HTTP route. */
export interface CommandRoute<Params extends z.ZodType, Body extends z.ZodType<WhenItHappened>> {
  /** PUT where the client makes an id of its own for what happens; POST, with an idempotency key, where nothing gets one. */
  readonly method: 'PUT' | 'POST';
  readonly url: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: Params;
  readonly body: Body;
  /** Set for everything that is done to a case that exists already. */
  readonly needsIfMatch?: 'yes';
  /** Bytes, where a lawful request can be longer than others. */
  readonly bodyLimit?: number;
  /** The receipt, where the answer says more than one: what is told this once. */
  readonly answer?: z.ZodType;
  readonly handle: (
    application: Application,
    caller: Caller,
    path: z.output<Params>,
    fields: FieldsOf<z.output<Body>>,
    request: CommandRequest,
  ) => Promise<Receipt>;
}

/** Adds a route to the interface. */
export type AddRoute = (api: Api, application: Application) => void;

/** Parses, hands the command on, answers with the receipt. No rules: those are in the domain. */
export function addCommand<Params extends z.ZodType, Body extends z.ZodType<WhenItHappened>>(
  route: CommandRoute<Params, Body>,
): AddRoute {
  const {
    method,
    url,
    tag,
    summary,
    params,
    body,
    needsIfMatch,
    bodyLimit,
    answer = receipt,
    handle,
  } = route;
  const headers = z.looseObject({
    ...(needsIfMatch && ifMatchHeader),
    ...(method === 'POST' && idempotencyHeader),
  });
  return (api, application) => {
    const schema: FastifySchema = {
      tags: [tag],
      summary,
      params,
      body,
      headers,
      response: answers({ 200: answer }),
    };
    api.route({
      method,
      url,
      schema,
      ...(bodyLimit !== undefined && { bodyLimit }),
      handler: async (request, reply) => {
        const { occurredAt, lateReason, ...fields } = request.body as z.output<Body>;
        const ifMatch = needsIfMatch ? revisionSeen(request) : undefined;
        const done = await handle(
          application,
          callerOfRequest(request),
          request.params as z.output<Params>,
          fields as FieldsOf<z.output<Body>>,
          {
            key: commandKey(request),
            correlationId: request.id,
            ...(ifMatch !== undefined && { ifMatch }),
            ...(occurredAt !== undefined && { occurredAt }),
            ...(lateReason !== undefined && { lateReason }),
          },
        );
        if (answer !== receipt) reply.header('cache-control', 'no-store');
        return await sendReceipt(reply, done);
      },
    });
  };
}
