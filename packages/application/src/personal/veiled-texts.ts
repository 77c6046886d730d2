import { Veiled } from './veil.js';

/** A veiled text and where it was found. */
export interface FoundText {
  readonly source: string;
  readonly path: string;
  /** Whose it is, where the object around it says so. */
  readonly personRef?: string;
  readonly veiled: Veiled;
}

/** Every veiled text inside a value that stands in `source`. */
export function* veiledTexts(
  source: string,
  value: unknown,
  path: readonly string[] = [],
  personRef?: string,
): Generator<FoundText> {
  if (value instanceof Veiled) {
    yield { source, path: path.join('.'), veiled: value, ...(personRef !== undefined && { personRef }) };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const person = 'personRef' in value && typeof value.personRef === 'string' ? value.personRef : personRef;
  for (const [name, inner] of Object.entries(value))
    yield* veiledTexts(source, inner, [...path, name], person);
}
