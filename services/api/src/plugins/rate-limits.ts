import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiProblem } from '../problems/problem-error.js';

/** Requests within a minute that are answered: of one account, and of one address from which nobody is signed in. */
export interface RateLimits {
  readonly perCaller: number;
  readonly perAddress: number;
}

const WINDOW_MS = 60_000;

/** Refuses a request when whoever sent it sends too many; to be asked once it is known whether somebody is signed in. */
export type DemandWithinRate = (request: FastifyRequest) => Promise<void>;

/**
 * Keeps one caller from taking the service away from the others. A whole street office shares one address, so whoever is
 * signed in is counted by account and not by address. Counted in each process by itself: what is protected is the process.
 */
export async function rateLimits(app: FastifyInstance, limits: RateLimits): Promise<DemandWithinRate> {
  await app.register(rateLimit, { global: false });
  const ofCaller = app.createRateLimit({
    max: limits.perCaller,
    timeWindow: WINDOW_MS,
    keyGenerator: ({ signedIn }) => `account ${signedIn?.accountId}`,
  });
  const ofAddress = app.createRateLimit({
    max: limits.perAddress,
    timeWindow: WINDOW_MS,
    keyGenerator: ({ ip }) => `address ${ip}`,
  });
  return async (request) => {
    const answer = await (request.signedIn === undefined ? ofAddress : ofCaller)(request);
    if (answer.isAllowed || !answer.isExceeded) return;
    const seconds = String(answer.ttlInSeconds);
    throw new ApiProblem('TOO_MANY_REQUESTS', { details: { seconds }, headers: { 'retry-after': seconds } });
  };
}
