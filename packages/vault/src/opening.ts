import type { KeyObject } from 'node:crypto';
import { isSealed, type Sealed } from '@linli/kernel';
import { openText } from './sealed-box.js';

/** Every sealed text anywhere inside a value. */
export function* sealedTexts(value: unknown): Generator<Sealed> {
  if (isSealed(value)) yield value;
  else if (isNested(value)) for (const inner of Object.values(value)) yield* sealedTexts(inner);
}

/** A copy of `value` with clear text for every sealed one, and null where there is no key any more. */
export function openTexts(value: unknown, keys: ReadonlyMap<string, KeyObject>): unknown {
  if (isSealed(value)) {
    const key = keys.get(value.key);
    return key ? openText(value, key) : null;
  }
  if (Array.isArray(value)) return value.map((inner) => openTexts(inner, keys));
  if (!isNested(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, openTexts(inner, keys)]));
}

/** Plain objects and arrays. Dates, buffers and the like are values. */
function isNested(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
