import { type RawBuilder, sql } from 'kysely';

/** A period in days of Asia/Shanghai, [from, to), seen at a moment. */
export interface PeriodRequest {
  /** First day, `2026-03-01`. */
  readonly from: string;
  /** Day after the last one. */
  readonly to: string;
  /** What is known by then; by default everything recorded. ISO-8601 UTC. */
  readonly asOf?: string | undefined;
}

/** The period in instants: what happens belongs to it when `start <= at < end`, what falls due when `start < at <= end`. */
export interface Period {
  readonly start: string;
  /** Midnight after the last day, or the moment after `asOf` where that comes first. */
  readonly end: string;
  /** The moment things are known by: `asOf`, or now. */
  readonly known: RawBuilder<Date>;
}

const ONE_MS = 1;

/** China has kept UTC+8 the whole year since 1991, so a day of Shanghai begins at 16:00 UTC. */
export function midnightInShanghai(day: string): string {
  return new Date(`${day}T00:00:00.000+08:00`).toISOString();
}

/** The day of Shanghai a moment falls on. */
export function dayInShanghai(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function periodOf({ from, to, asOf }: PeriodRequest): Period {
  const start = midnightInShanghai(from);
  const end = midnightInShanghai(to);
  if (asOf === undefined) return { start, end, known: sql`now()` };
  const after = new Date(Date.parse(asOf) + ONE_MS).toISOString();
  return { start, end: after < end ? after : end, known: sql`${asOf}::timestamptz` };
}
