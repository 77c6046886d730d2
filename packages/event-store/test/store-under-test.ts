import { randomUUID } from 'node:crypto';
import { createEventStore, type ProductStore } from '@linli/event-store';
import { startTestStore } from '@linli/testing';
import t from 'tap';
import { definitions } from './sample-events.js';

/** The server the contract is proved against: that of EVENTSTORE_URL, else an embedded one made for this file. */
export async function serverUnderTest(): Promise<{ connectionString: string }> {
  const connectionString = process.env.EVENTSTORE_URL;
  if (connectionString) return { connectionString };
  const server = await startTestStore();
  t.teardown(() => server.close());
  return server;
}

/** A store that holds the sample events and seals nothing. */
export function openStore(
  connectionString: string,
  patience?: { perAttemptMs: number; altogetherMs: number },
): ProductStore {
  const store = createEventStore({
    connectionString,
    definitions,
    seal: async (data) => data,
    ...(patience && { patience }),
  });
  t.teardown(() => store.close());
  return store;
}

/** A stream nobody has written to. */
export function newStream(): string {
  return `counter-${randomUUID()}`;
}
