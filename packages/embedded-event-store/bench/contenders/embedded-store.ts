import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { spawnEmbeddedEventStore } from '@linli/embedded-event-store';
import type { Contender } from './contender.js';

/** The embedded event store as a process of its own, through the stock client. */
export async function embeddedStore(databaseUrl: string): Promise<Contender> {
  const store = await spawnEmbeddedEventStore({ databaseUrl });
  const client = new EventStoreDBClient({ endpoint: `127.0.0.1:${store.port}` }, { insecure: true });
  return {
    name: 'embedded event store',
    processes: [store.pid],
    async append(stream, revision, { type, data }) {
      const expectedRevision = revision === 0 ? 'no_stream' : BigInt(revision - 1);
      await client.appendToStream(stream, jsonEvent({ type, data }), { expectedRevision });
    },
    async close() {
      await client.dispose();
      await store.close();
    },
  };
}
