import type { EventStoreDBClient } from '@eventstore/db-client';
import { openClient } from './open-client.js';
import { within } from './retry.js';

const DISPOSE_WITHIN_MS = 1000;

/** The part of the stock client that appends. */
export type AppendingClient = Pick<EventStoreDBClient, 'appendToStream'>;

/**
 * The client that appends. The stock client sends all appends down one shared call, and when that call falls silent it
 * keeps using it: then the client has to be replaced. It is alone in this, and one at a time: answers are kept in a list
 * shared by all clients of the process, which a second one that fails empties under the hands of the first.
 */
export class AppendConnection {
  #client: EventStoreDBClient;
  #ready: Promise<EventStoreDBClient>;

  constructor(private readonly connectionString: string) {
    this.#client = openClient(connectionString);
    this.#ready = Promise.resolve(this.#client);
  }

  /** The client to append with. */
  use(): Promise<AppendingClient> {
    return this.#ready;
  }

  /** Replaces a client that stopped answering. Others who still wait for it are told that their append failed. */
  discard(silent: AppendingClient): void {
    const present = this.#client;
    if (silent !== present) return;
    const next = openClient(this.connectionString);
    this.#client = next;
    this.#ready = dispose(present).then(() => next);
  }

  async close(): Promise<void> {
    await dispose(await this.#ready);
  }
}

/** Ends all calls of a client, and does not wait for ever until they have ended. */
export async function dispose(client: EventStoreDBClient): Promise<void> {
  await within(DISPOSE_WITHIN_MS, client.dispose()).catch(() => undefined);
}
