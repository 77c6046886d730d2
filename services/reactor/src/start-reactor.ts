import { type Clock, type Instant, systemClock } from '@linli/kernel';
import type { Logger } from '@linli/observability';
import { doWhatIsDue, type Surroundings } from './do-what-is-due.js';
import { every } from './every.js';
import { type Reconciling, reconcilers } from './reconcilers.js';

/** What the reactor works with. */
export interface StartReactor {
  readonly application: Surroundings['application'] & Reconciling;
  readonly readModels: Surroundings['readModels'];
  readonly logger: Pick<Logger, 'warn'>;
  /** The machine's own when none is given. */
  readonly clock?: Clock;
  /** Between two passes over what is due. */
  readonly pauseMs?: number;
}

/** How the reactor is doing. */
export interface ReactorHealth {
  /** The last pass came to its end and nothing failed in it. */
  readonly healthy: boolean;
  readonly passes: number;
  /** When the last pass ended. */
  readonly lastPassAt?: Instant;
  /** Steps fired since the start. */
  readonly fired: number;
  /** Steps that failed in the last pass; they are tried again. */
  readonly failing: number;
  readonly lastFailure?: string;
}

/** A running reactor. */
export interface Reactor {
  health(): ReactorHealth;
  /** Resolves when the step at hand is done. */
  stop(): Promise<void>;
}

/** An alarm is answered within minutes: its end is not missed by much. */
const PAUSE_MS = 2_000;
const RECONCILE_EVERY_MS = 60_000;

/**
 * Lets happen by itself what the rules say follows when time passes. It holds nothing in memory that matters: the
 * to-do list is a view of the log, what is done goes into the log, so it may be killed at any moment and run twice at once.
 */
export function startReactor(options: StartReactor): Reactor {
  const { application, readModels, logger, clock = systemClock, pauseMs = PAUSE_MS } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let passes = 0;
  let fired = 0;
  let failing = 0;
  let passed = true;
  let lastPassAt: Instant | undefined;
  let lastFailure: string | undefined;

  const pass = async (): Promise<void> => {
    const done = await doWhatIsDue({ application, readModels, clock, logger }, signal);
    passes += 1;
    fired += done.fired;
    failing = done.failed;
    passed = true;
    lastPassAt = clock();
  };
  const passFailed = (error: unknown): void => {
    passed = false;
    lastFailure = String(error);
    logger.warn({ err: error }, 'a pass over what is due failed');
  };
  const reconcile = async (): Promise<void> => {
    for (const [name, run] of Object.entries(reconcilers)) {
      await run(application).catch((error: unknown) => {
        lastFailure = String(error);
        logger.warn({ err: error, reconciler: name }, 'a reconciler failed');
      });
    }
  };
  const running = Promise.all([
    every(pauseMs, signal, pass, passFailed),
    every(RECONCILE_EVERY_MS, signal, reconcile, passFailed),
  ]);

  return {
    health: () => ({
      healthy: passed && failing === 0 && !signal.aborted,
      passes,
      fired,
      failing,
      ...(lastPassAt === undefined ? {} : { lastPassAt }),
      ...(lastFailure === undefined ? {} : { lastFailure }),
    }),
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
