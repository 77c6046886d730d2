/**
 * One column of a view: its PostgreSQL type and how a value is written in PostgreSQL's text format, the only form rows
 * travel to the database in (arrays of text for small batches, COPY for large ones).
 */
export interface Column<T> {
  readonly sqlType: string;
  readonly nullable: boolean;
  /** Characters with a meaning in COPY its text can hold: none, only backslashes (JSON escapes the rest itself), any. */
  readonly special: 'none' | 'backslash' | 'any';
  toText(value: NonNullable<T>): string;
}

/** The value a column holds in TypeScript. */
export type ValueOf<C> = C extends Column<infer T> ? T : never;

const asIs = (value: string): string => value;
/** PostgreSQL stores no NUL: what somebody smuggled in must not stop the projector. */
const withoutNul = (value: string): string =>
  value.includes('\0') ? value.replaceAll('\0', REPLACEMENT) : value;
const printed = (value: unknown): string => String(value);

/** U+FFFD, what stands where a character cannot. */
const REPLACEMENT = '\uFFFD';
/** NUL and halves of surrogate pairs as JSON writes them; jsonb takes neither. */
const UNSTORABLE_ESCAPE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

function column<T>(sqlType: string, toText: (value: NonNullable<T>) => string): Column<T> {
  return { sqlType, nullable: false, special: 'any', toText };
}

function plain<T>(sqlType: string, toText: (value: NonNullable<T>) => string): Column<T> {
  return { ...column(sqlType, toText), special: 'none' };
}

/** A column that may be empty. */
export function nullable<T>(of: Column<T>): Column<T | null> {
  return { ...of, nullable: true };
}

export const uuid: Column<string> = column('uuid', asIs);
/** ISO-8601 UTC with milliseconds in TypeScript. */
export const instant: Column<string> = plain('timestamptz', asIs);
/** `2026-11-24`. */
export const day: Column<string> = plain('date', asIs);
export const integer: Column<number> = plain('integer', printed);
/** Amounts of money in fen: beyond 2³¹, exact in a JavaScript number. */
export const fen: Column<number> = plain('numeric(15)', printed);
export const position: Column<bigint> = plain('bigint', printed);
export const flag: Column<boolean> = plain('boolean', (value) => (value ? 't' : 'f'));

export function text<T extends string = string>(): Column<T> {
  return column<T>('text', withoutNul);
}

/** Nested facts, Sealed values among them, as they stand in the event. */
export function json<T>(): Column<T> {
  return { ...column<T>('jsonb', jsonText), special: 'backslash' };
}

function jsonText(value: unknown): string {
  const written = JSON.stringify(value);
  return written.includes('\\u') ? written.replaceAll(UNSTORABLE_ESCAPE, `$1${REPLACEMENT}`) : written;
}

export function texts<T extends string = string>(): Column<readonly T[]> {
  return column<readonly T[]>('text[]', arrayText);
}

export function uuids(): Column<readonly string[]> {
  return column<readonly string[]>('uuid[]', arrayText);
}

const ARRAY_SPECIAL = /["\\\0]/;

/** An array literal: `{"a","b"}`. */
function arrayText(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  if (!ARRAY_SPECIAL.test(values.join(''))) return `{"${values.join('","')}"}`;
  return `{${values.map((value) => `"${withoutNul(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
}
