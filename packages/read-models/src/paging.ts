/** The longest page of any list. */
export const MAX_LIMIT = 200;
const DEFAULT_LIMIT = 50;

/** One page of a list: `after` is the `next` of the page before. */
export interface PageRequest {
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** A page; `next` is absent on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** `after` was not made by this list. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

export function limitOf({ limit = DEFAULT_LIMIT }: PageRequest): number {
  return Math.max(1, Math.min(limit, MAX_LIMIT));
}

/** The sort values of the last row seen, as many as the list sorts by. */
export function cursorOf({ after }: PageRequest, length: number): readonly string[] | undefined {
  if (after === undefined) return undefined;
  const values = parse(Buffer.from(after, 'base64url').toString());
  const isCursor =
    Array.isArray(values) && values.length === length && values.every((v) => typeof v === 'string');
  if (!isCursor) throw new InvalidCursor('The cursor was not made by this list.');
  return values;
}

/** Makes a page of rows that were read with one row more than the limit. */
export function pageOf<T>(
  rows: readonly T[],
  request: PageRequest,
  sortValues: (row: T) => readonly (string | bigint | number)[],
): Page<T> {
  const limit = limitOf(request);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  const next = Buffer.from(JSON.stringify(sortValues(last).map(String))).toString('base64url');
  return { items, next };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
