import { z } from 'zod';
import { position } from './words.js';

/** Waits at most two seconds until the views contain this position. */
export const atLeast = { 'at-least': position.exactOptional() } as const;

/** Keyset paging: `after` is the `next` of the page before. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().min(1).max(400).exactOptional(),
} as const;

/** One page of a list; `next` is absent on the last one. */
export function page<Item extends z.ZodType>(id: string, item: Item) {
  return z.object({ items: z.array(item), next: z.string().optional() }).meta({ id });
}

/** Several values in one query parameter, separated by commas: `stages=HANDLING,RESOLVED`. */
export function listOf<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z
    .string()
    .max(400)
    .transform((list) => list.split(','))
    .pipe(z.array(item).max(40));
}

/** `true` or `false` in a query parameter. */
export const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] });
