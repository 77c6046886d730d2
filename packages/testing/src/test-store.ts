import { serveEmbeddedEventStore } from '@linli/embedded-event-store';
import { throwAwayPostgres } from './throw-away-postgres.js';

/** An event store for one test file, served in this process. */
export interface TestStore {
  /** For the stock client: `esdb://127.0.0.1:…`. */
  connectionString: string;
  /** Stops the store, and the PostgreSQL under it if it was made for it. */
  close(): Promise<void>;
}

/** Serves an embedded event store on a free port, over the database given or over a throw-away one. */
export async function startTestStore(options: { connectionString?: string } = {}): Promise<TestStore> {
  const database = options.connectionString === undefined ? await throwAwayPostgres() : undefined;
  const databaseUrl = options.connectionString ?? database?.connectionString ?? '';
  try {
    const store = await serveEmbeddedEventStore({ databaseUrl });
    return {
      connectionString: store.connectionString,
      async close() {
        await store.close();
        await database?.close();
      },
    };
  } catch (error) {
    await database?.close();
    throw error;
  }
}
