import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiProblem } from '../problems/problem-error.js';

/** Headers of a command on something that exists. */
export const ifMatchHeader = {
  'if-match': z.string().max(40).optional().meta({
    description:
      'Required: the revision the caller saw, `"12"`, or `*` for a fact that holds at any revision.',
  }),
};

/** Headers of a command whose path names no id the client made. */
export const idempotencyHeader = {
  'idempotency-key': z.uuid().optional().meta({
    description:
      'Required: a UUID of the client; the same key is the same command, however often it arrives.',
  }),
};

/** The revision the caller saw; `undefined` for `*`: any. Without the header nothing is changed. */
export function revisionSeen(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined) throw new ApiProblem('PRECONDITION_REQUIRED');
  if (header === '*') return undefined;
  const revision = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined) {
    throw new ApiProblem('VALIDATION_FAILED', { refused: [{ field: '/if-match', reason: 'wrong_form' }] });
  }
  return Number(revision);
}

/**
 * What makes a repetition of a request recognisable: a path that ends in an id of the client's own, or that path with
 * an idempotency key.
 */
export function commandKey(request: FastifyRequest): string {
  const key = keyOfCommand(request);
  if (key === undefined) throw new ApiProblem('IDEMPOTENCY_KEY_REQUIRED');
  return key;
}

/** {@link commandKey}; `undefined` where there is none, as for whatever only reads. */
export function keyOfCommand({ method, url, headers }: FastifyRequest): string | undefined {
  const [path] = url.split('?', 1);
  if (method === 'PUT') return `PUT ${path}`;
  const { 'idempotency-key': key } = headers;
  return typeof key === 'string' && method !== 'GET' ? `${method} ${path} ${key.toLowerCase()}` : undefined;
}
