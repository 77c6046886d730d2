import { setTimeout as delay } from 'node:timers/promises';
import { type EventStoreProcess, spawnEmbeddedEventStore } from '@linli/embedded-event-store';
import type { Logger } from '@linli/observability';

/** Shortest and longest wait between attempts to start the store again. */
const BACK_OFF_MS = { least: 200, most: 5_000 };

/** The embedded event store in a process of its own, started again should it end unasked. */
export interface SupervisedStore {
  readonly connectionString: string;
  close(): Promise<void>;
}

/**
 * Starts the embedded event store over `databaseUrl`; a restart takes the same port, so clients simply reconnect.
 * @throws Error when it does not become ready the first time
 */
export async function superviseStore(options: {
  readonly databaseUrl: string;
  readonly port?: number;
  readonly logger: Logger;
}): Promise<SupervisedStore> {
  const { databaseUrl, logger } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let store = await spawnEmbeddedEventStore({ databaseUrl, port: options.port ?? 0 });
  const { connectionString, port } = store;

  const startAgain = async (): Promise<EventStoreProcess | undefined> => {
    for (let wait = BACK_OFF_MS.least; !signal.aborted; wait = Math.min(wait * 2, BACK_OFF_MS.most)) {
      try {
        return await spawnEmbeddedEventStore({ databaseUrl, port });
      } catch (error) {
        logger.error({ err: error }, 'the event store did not start; trying again');
        await delay(wait);
      }
    }
    return undefined;
  };
  const watch = async (): Promise<void> => {
    for (;;) {
      const reason = await store.ended;
      if (signal.aborted) return;
      logger.error({ reason }, 'the event store ended unasked and is started again');
      const next = await startAgain();
      if (!next) return;
      store = next;
      if (signal.aborted) await store.close();
    }
  };
  const watching = watch();

  return {
    connectionString,
    async close() {
      stopping.abort();
      await store.close();
      await watching;
    },
  };
}
