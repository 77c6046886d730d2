import { problem } from '@linli/contracts';
import type { z } from 'zod';

/** A success that is no JSON: what it is, and under which media type it comes. */
interface OtherContent {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>;
}

/** The response schemas of a route: what it answers, and the problem everything else is. */
export function answers<const Successes extends Readonly<Record<number, z.ZodType | OtherContent>>>(
  successes: Successes,
) {
  return {
    ...successes,
    default: {
      description: 'A problem (RFC 9457)',
      content: { 'application/problem+json': { schema: problem } },
    },
  };
}
