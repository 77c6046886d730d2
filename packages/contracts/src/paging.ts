import { z } from 'zod';
import { position } from './words.js';

/** Waits at most two seconds until the views contain this position. */
export const atLeast = { 'at-least': position.optional() } as const;

/** Keyset paging: `after` is the `next` of the page before. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(400).optional(),
} as const;

/** One page of a list; `next` is absent on the last one. */
export function page<Item extends z.ZodType>(id: string, item: Item) {
  return z.object({ items: z.array(item), next: z.string().optional() }).meta({ id });
}
