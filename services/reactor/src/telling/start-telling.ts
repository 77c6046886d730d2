import { setTimeout as delay } from 'node:timers/promises';
import type { ProductStore, SubscriptionHealth } from '@linli/event-store';
import { type Clock, systemClock } from '@linli/kernel';
import type { Webhooks } from '@linli/webhooks';
import { Sender } from './send-waiting.js';
import { takeInLog } from './take-in-log.js';

/** What telling others works with. */
export interface StartTelling {
  readonly store: Pick<ProductStore, 'subscribe' | 'readStream' | 'end' | 'behind'>;
  readonly webhooks: Pick<Webhooks, 'checkpoint' | 'beginAt' | 'goOnAt' | 'takeIn' | 'claim' | 'deliver'>;
  readonly logger: { warn(details: object, message: string): void };
  /** The machine's own when none is given. */
  readonly clock?: Clock;
  /** Between two looks at what waits for its time. */
  readonly pauseMs?: number;
}

/** How telling others is doing. */
export interface TellingHealth extends SubscriptionHealth {
  /** It follows the log. Whether receivers take what they are sent is theirs. */
  readonly healthy: boolean;
  /** Messages delivered, and attempts that failed, since the start. */
  readonly sent: number;
  readonly failed: number;
}

/** Others are being told. */
export interface Telling {
  health(): TellingHealth;
  /** Resolves when the attempts at hand have ended. */
  stop(): Promise<void>;
}

const PAUSE_MS = 1_000;

/**
 * Tells other platforms that cases move on: one part makes messages of the log, the other sends them. Between the two stands
 * the database, so that each may die at any moment, and neither waits for the other.
 */
export function startTelling(options: StartTelling): Telling {
  const { store, webhooks, logger, clock = systemClock, pauseMs = PAUSE_MS } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake = new AbortController();
  const nudge = (): void => wake.abort();
  const subscription = takeInLog({ store, webhooks, logger, signal, onWaiting: nudge });
  const sender = new Sender({ store, webhooks, clock, logger }, nudge);

  async function send(): Promise<void> {
    while (!signal.aborted) {
      wake = new AbortController();
      await sender.begin().catch((error: unknown) => {
        logger.warn({ err: error }, 'what waits for receivers could not be looked at');
      });
      await delay(pauseMs, undefined, { signal: AbortSignal.any([signal, wake.signal]), ref: false }).catch(
        () => undefined,
      );
    }
    await sender.settled();
  }
  const sending = send();

  return {
    health() {
      const following = subscription.health();
      return { ...following, healthy: following.state === 'live', sent: sender.sent, failed: sender.failed };
    },
    async stop() {
      stopping.abort();
      await Promise.all([subscription.stopped, sending]);
    },
  };
}
