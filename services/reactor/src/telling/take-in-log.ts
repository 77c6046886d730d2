import {
  isRecorded,
  type ProductStore,
  StreamUnreadable,
  type SupervisedSubscription,
} from '@linli/event-store';
import type { DomainEvent, Recorded } from '@linli/kernel';
import type { Webhooks } from '@linli/webhooks';

/** Where events come from, where what follows from them goes, and who is told that something waits. */
export interface TakeInLog {
  readonly store: Pick<ProductStore, 'subscribe' | 'readStream' | 'end' | 'behind'>;
  readonly webhooks: Pick<Webhooks, 'checkpoint' | 'beginAt' | 'goOnAt' | 'takeIn'>;
  readonly logger: { warn(details: object, message: string): void };
  readonly signal: AbortSignal;
  readonly onWaiting: () => void;
}

/**
 * Follows the log from the checkpoint of webhooks, which is none of the views': a view that is folded anew tells nobody anything,
 * and one that stands still holds nobody up. Checkpoint and messages change in one transaction.
 */
export function takeInLog(parts: TakeInLog): SupervisedSubscription {
  const { store, webhooks, signal, onWaiting } = parts;
  let from: bigint | undefined;
  return store.subscribe({
    from: async () => (from = await whereToBegin(parts)),
    only: { streamPrefixes: ['case-', 'webhook-'] },
    onBatch: async (events, checkpoint) => {
      const waiting = await webhooks.takeIn({
        events: events.filter(isRecorded),
        checkpoint,
        from,
        read: (stream) => readIfReadable(parts, stream),
      });
      from = checkpoint;
      if (waiting > 0) onWaiting();
    },
    signal,
  });
}

/**
 * The checkpoint; at the very first start the end of the log, since nobody was registered before. A log that ends before the
 * checkpoint is an older one, restored: what is done over again in it is told, what was told stays told.
 */
async function whereToBegin({ store, webhooks, logger }: TakeInLog): Promise<bigint | undefined> {
  const known = await webhooks.checkpoint();
  if (known === undefined) {
    await webhooks.beginAt(await store.end());
    return await webhooks.checkpoint();
  }
  if ((await store.behind(known)) >= 0n) return known;
  const end = (await store.end()) ?? -1n;
  logger.warn(
    { checkpoint: String(known), end: String(end) },
    'the log is older than what webhooks were told',
  );
  await webhooks.goOnAt(end);
  return end;
}

/** A stream as it stands; undefined when it holds something that is not understood: that case is not told of. */
export async function readIfReadable<E extends DomainEvent>(
  { store, logger }: Pick<TakeInLog, 'logger'> & { readonly store: Pick<ProductStore, 'readStream'> },
  stream: string,
): Promise<readonly Recorded<E>[] | undefined> {
  try {
    return (await store.readStream<E>(stream)).events;
  } catch (error) {
    if (!(error instanceof StreamUnreadable)) throw error;
    logger.warn({ err: error, stream }, 'nothing is told of a case that cannot be read');
    return undefined;
  }
}
