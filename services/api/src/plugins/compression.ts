import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Below a packet or so nothing is gained. */
const WORTH_IT_BYTES = 1_024;
/** A list of case types is nine times smaller at this level, in a millisecond; the highest takes a hundred. */
const BROTLI_QUALITY = 4;

/**
 * Answers are sent compressed: a phone on a poor line waits for bytes. Pages are compressed when they are built, and live
 * updates are not touched. No answer holds a secret beside something a stranger chose, so its length tells nothing (BREACH).
 */
export async function compression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    threshold: WORTH_IT_BYTES,
    encodings: ['br', 'gzip'],
    customTypes: /^(?:application\/(?:problem\+)?json|text\/csv)/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
