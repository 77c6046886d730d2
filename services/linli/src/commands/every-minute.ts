import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@linli/observability';

const MINUTE_MS = 60_000;

/** Does something now and every minute until it is stopped. What fails is logged and tried again the next minute. */
export function everyMinute(
  work: (signal: AbortSignal) => Promise<unknown>,
  logger: Logger,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      await work(signal).catch((error: unknown) =>
        logger.warn({ err: error }, 'what is done every minute failed'),
      );
      await delay(MINUTE_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
