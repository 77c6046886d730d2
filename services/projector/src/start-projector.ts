import {
  isUnknown,
  type OnBatch,
  type ProductStore,
  type StoreLogger,
  type SubscriptionHealth,
  type UnknownEvent,
} from '@linli/event-store';
import { BATCH_EVERY_MS, type ReadModels } from '@linli/read-models';

/** Where events come from and where they go. */
export interface StartProjector {
  readonly store: Pick<ProductStore, 'subscribe' | 'behind'>;
  readonly readModels: Pick<ReadModels, 'apply' | 'checkpoint' | 'parkedStreams'>;
  readonly logger: Pick<StoreLogger, 'warn'>;
}

/** How the views are doing. */
export interface ProjectorHealth extends SubscriptionHealth {
  /** Live, nothing parked, and not ahead of the log. Lagging behind for a while is healthy. */
  readonly healthy: boolean;
  /**
   * How far the views are behind the end of the log, in positions. Negative: they have seen what the log does not hold
   * any more, as after an older log was restored. Absent while the log cannot be asked.
   */
  readonly behind?: bigint;
  /** Streams the views stand still for; absent while the database cannot be asked. */
  readonly parkedStreams?: number;
  /** Events of a type unknown here, by type, since the start: those in our own streams have parked them. */
  readonly unknownEvents: Readonly<Record<string, number>>;
}

/** A running projector. */
export interface Projector {
  health(): Promise<ProjectorHealth>;
  /** Resolves when the batch at hand is done. */
  stop(): Promise<void>;
}

/** The views stand before a batch that was committed: PostgreSQL lost the end of its own log. */
class CheckpointWentBack extends Error {
  override readonly name = 'CheckpointWentBack';
}

/**
 * Carries the log into the views, from their checkpoint on. Rows and checkpoint change in one transaction, so whatever
 * happens in between, each event counts once. Errors of database or log make it wait and begin again at the checkpoint.
 */
export function startProjector({ store, readModels, logger }: StartProjector): Projector {
  const abort = new AbortController();
  const unknown = new Map<string, number>();
  let applied: bigint | undefined;

  /** The views commit without waiting for the disk. What they lost in a crash has to be applied again, not skipped. */
  async function demandCheckpointStands(): Promise<void> {
    const standing = (await readModels.checkpoint()) ?? -1n;
    if (standing < (applied ?? -1n)) {
      throw new CheckpointWentBack(`the views went back from ${applied} to ${standing}`);
    }
  }

  function count({ type, stream, position }: UnknownEvent): void {
    if (!unknown.has(type))
      logger.warn({ type, stream, position: String(position) }, 'an event type is unknown here');
    unknown.set(type, (unknown.get(type) ?? 0) + 1);
  }

  const project: OnBatch = async (events, checkpoint) => {
    await demandCheckpointStands();
    await readModels.apply(events, checkpoint);
    for (const event of events) if (isUnknown(event)) count(event);
    applied = checkpoint;
  };

  const subscription = store.subscribe({
    from: async () => (applied = await readModels.checkpoint()),
    onBatch: project,
    everyMs: BATCH_EVERY_MS,
    signal: abort.signal,
  });

  return {
    async health() {
      const following = subscription.health();
      const [behind, parked] = await Promise.all([
        store.behind(following.position).catch(() => undefined),
        readModels.parkedStreams().catch(() => undefined),
      ]);
      return {
        ...following,
        healthy: following.state === 'live' && parked?.length === 0 && behind !== undefined && behind >= 0n,
        unknownEvents: Object.fromEntries(unknown),
        ...(behind === undefined ? {} : { behind }),
        ...(parked === undefined ? {} : { parkedStreams: parked.length }),
      };
    },
    async stop() {
      abort.abort();
      await subscription.stopped;
    },
  };
}
