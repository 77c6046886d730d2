import { setTimeout as delay } from 'node:timers/promises';

/** Does something now and again and again, with a pause in between, until the signal says stop. Never rejects. */
export async function every(
  pauseMs: number,
  signal: AbortSignal,
  work: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch(onFailure);
    await delay(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
