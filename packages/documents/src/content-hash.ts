import { createHash } from 'node:crypto';

/**
 * SHA-256 of what a document was made from, over its canonical JSON (keys sorted, absent fields left out, as RFC 8785
 * has it for such data). The same content has the same digest in every language and on every day it is printed.
 */
export function contentHash(content: object): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
