import { problem } from '@linli/contracts';
import type { z } from 'zod';

/** The response schemas of a route: what it answers, and the problem everything else is. */
export function answers<const Successes extends Readonly<Record<number, z.ZodType>>>(successes: Successes) {
  return {
    ...successes,
    default: {
      description: 'A problem (RFC 9457)',
      content: { 'application/problem+json': { schema: problem } },
    },
  };
}
