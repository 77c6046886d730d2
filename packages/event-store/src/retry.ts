import { setTimeout as wait } from 'node:timers/promises';

const FIRST_DELAY_MS = 50;

/** How long to wait after so many failures in a row: doubling, at most `mostMs`, spread so that nobody waits in step. */
export function backOffMs(failures: number, mostMs: number): number {
  const full = Math.min(mostMs, FIRST_DELAY_MS * 2 ** failures);
  return full / 2 + (Math.random() * full) / 2;
}

/** How long the store is waited for. */
export interface Patience {
  /** After so long a call counts as unanswered and is made once more. */
  readonly perAttemptMs: number;
  /** All attempts and the waits between them. */
  readonly altogetherMs: number;
}

/** Bounds of a series of attempts. */
export interface RetryBounds {
  /** All attempts and the waits between them together. */
  readonly withinMs: number;
  /** True for an error that no further attempt would change. */
  readonly isFinal: (error: unknown) => boolean;
}

/**
 * Attempts until it works, the failure is final, or time is up; then throws the last error. `attempt` is told how much
 * time is left and keeps to it.
 */
export async function retry<T>(
  attempt: (leftMs: number) => Promise<T>,
  { withinMs, isFinal }: RetryBounds,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt(end - performance.now());
    } catch (error) {
      const delay = backOffMs(failures, 1000);
      if (isFinal(error) || performance.now() + delay >= end) throw error;
      await wait(delay);
    }
  }
}

/** Something took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** Settles as `work` does, or rejects after `ms`. What `work` does later is nobody's concern. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`no answer within ${Math.round(ms)} ms`)), ms);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
