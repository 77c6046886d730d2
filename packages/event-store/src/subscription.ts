import { setTimeout as wait } from 'node:timers/promises';
import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { batchesOf } from './batches.js';
import type { StoreLogger } from './logger.js';
import { toRawEvent } from './reader.js';
import { backOffMs } from './retry.js';
import type { RawEvent, StoredEvent } from './stored-event.js';

/** Events per batch, and how many are fetched ahead of the handler. */
const MOST_PER_BATCH = 500;

const LONGEST_WAIT_MS = 5000;

/** A connection that held this long was a good one: the next failure is the first again. */
const GOOD_AFTER_MS = 10_000;

/** Every so many windows of 32 events the server tells how far it is, also when none of them passed the filter. */
const CHECKPOINT_EVERY_WINDOWS = 32;

/** Which events are wanted; absent: all of the product. The server does the sifting. */
export type Wanted = { readonly types: readonly string[] } | { readonly streamPrefixes: readonly string[] };

/** Called with events in log order. Resolves when they are dealt with; only then does the subscription move on. */
export type OnBatch = (
  events: readonly StoredEvent[],
  /** Up to here everything wanted has been handed over. `events` may be empty when only this moved. */
  checkpoint: bigint,
  signal: AbortSignal,
) => Promise<void>;

/** What to follow, from where, and who deals with it. */
export interface Subscribe {
  /**
   * The last position dealt with; absent: from the beginning. A function is asked at every start, the first and any after
   * a failure: for whom the truth stands in a database, which may itself have fallen back.
   */
  readonly from?: bigint | (() => Promise<bigint | undefined>);
  readonly only?: Wanted;
  readonly onBatch: OnBatch;
  /**
   * A batch begins at most this often, unless a full one is waiting; default 0. For a handler whose cost is by the batch
   * rather than by the event: an event that comes alone after a quiet moment still travels at once.
   */
  readonly everyMs?: number;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
}

/** How a subscription is doing. */
export interface SubscriptionHealth {
  /** `waiting`: it failed and is about to try again. */
  readonly state: 'connecting' | 'live' | 'waiting' | 'stopped';
  /** Up to here everything has been dealt with. */
  readonly position?: bigint;
  /** How often it had to begin again. */
  readonly restarts: number;
  /** Why it last had to. */
  readonly lastFailure?: string;
}

/**
 * Follows the log for as long as it is wanted. Whatever fails, connection or handler, it waits a little longer each time
 * and begins again after the last batch that was dealt with: every event is handed over at least once, in order.
 */
export class SupervisedSubscription {
  /** Resolves once the subscription was ended and the handler is done. Never rejects. */
  readonly stopped: Promise<void>;
  #state: SubscriptionHealth['state'] = 'connecting';
  #position: bigint | undefined;
  #restarts = 0;
  #lastFailure: string | undefined;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly decode: (raw: RawEvent) => StoredEvent,
    private readonly wish: Subscribe,
    private readonly logger: StoreLogger,
  ) {
    if (typeof wish.from === 'bigint') this.#position = wish.from;
    this.stopped = this.#run();
  }

  health(): SubscriptionHealth {
    return {
      state: this.#state,
      restarts: this.#restarts,
      ...(this.#position === undefined ? {} : { position: this.#position }),
      ...(this.#lastFailure === undefined ? {} : { lastFailure: this.#lastFailure }),
    };
  }

  async #run(): Promise<void> {
    const { signal } = this.wish;
    for (let failures = 0; !signal.aborted; failures += 1) {
      const began = performance.now();
      const cause = await this.#follow().catch((error: unknown) => error);
      if (signal.aborted) break;
      if (performance.now() - began > GOOD_AFTER_MS) failures = 0;
      this.#state = 'waiting';
      this.#restarts += 1;
      this.#lastFailure = cause instanceof Error ? cause.message : String(cause);
      this.logger.warn(
        { err: cause, position: String(this.#position ?? 'start') },
        'the subscription begins again',
      );
      await wait(backOffMs(failures, LONGEST_WAIT_MS), undefined, { signal }).catch(() => undefined);
    }
    this.#state = 'stopped';
  }

  async #follow(): Promise<never> {
    this.#state = 'connecting';
    const { from, signal, onBatch } = this.wish;
    if (typeof from === 'function') this.#position = await from();
    signal.throwIfAborted();
    const subscription = this.#subscribe();
    const end = () => subscription.destroy();
    signal.addEventListener('abort', end, { once: true });
    subscription.once('confirmation', () => {
      this.#state = 'live';
    });
    // What the call says after it was given up would otherwise end the process.
    subscription.on('error', () => undefined);
    try {
      for await (const batch of batchesOf<AllStreamResolvedEvent>(subscription, MOST_PER_BATCH)) {
        const began = performance.now();
        const events = batch.flatMap(({ event }) => (event ? [this.decode(toRawEvent(event))] : []));
        const checkpoint = batch.reduce(furthest, this.#position ?? 0n);
        await onBatch(events, checkpoint, signal);
        this.#position = checkpoint;
        if (batch.length < MOST_PER_BATCH) await this.#rest(began);
      }
      throw new Error('the server ended the subscription');
    } finally {
      signal.removeEventListener('abort', end);
      subscription.destroy();
      // Leaving the loop alone leaves the call open and receiving.
      subscription.unsubscribe().catch(() => undefined);
    }
  }

  /** Lets events gather until the next batch may begin. */
  async #rest(began: number): Promise<void> {
    const left = (this.wish.everyMs ?? 0) - (performance.now() - began);
    if (left > 0) await wait(left, undefined, { signal: this.wish.signal });
  }

  #subscribe(): AllStreamSubscription {
    const from = this.#position;
    return this.client.subscribeToAll(
      {
        fromPosition: from === undefined ? START : { commit: from, prepare: from },
        filter: toFilter(this.wish.only),
      },
      { highWaterMark: MOST_PER_BATCH },
    );
  }
}

/** Arrivals come in log order; a checkpoint arrives as a position without an event. */
function furthest(before: bigint, { event, commitPosition }: AllStreamResolvedEvent): bigint {
  return event?.position.commit ?? commitPosition ?? before;
}

function toFilter(only: Wanted | undefined): Filter {
  const progress = { checkpointInterval: CHECKPOINT_EVERY_WINDOWS, checkpointReached: passOn };
  if (only === undefined) return excludeSystemEvents(progress);
  if ('streamPrefixes' in only) return streamNameFilter({ ...progress, prefixes: [...only.streamPrefixes] });
  const types = only.types.map((type) => type.replaceAll(/[^A-Za-z0-9_]/g, '\\$&'));
  return eventTypeFilter({ ...progress, regex: `^(${types.join('|')})$` });
}

/** Puts a checkpoint in line behind the events before it, so that it never overtakes one that waits. Must not throw. */
function passOn(subscription: AllStreamSubscription, { commit }: { commit: bigint }): void {
  const checkpoint: AllStreamResolvedEvent = { commitPosition: commit };
  subscription.push(checkpoint);
}
