import { startLocalPostgres } from '@linli/local-postgres';
import type { Logger } from '@linli/observability';
import type { DataDirectory } from './data-directory.js';
import { superviseStore } from './store-process.js';

/** Where the two stores are. The rest of Linli knows nothing but these two connection strings. */
export interface Infrastructure {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  close(): Promise<void>;
}

/** Connection strings from the environment: what is given is used, what is absent or empty is started here. */
export interface GivenConnections {
  readonly DATABASE_URL?: string | undefined;
  readonly EVENTSTORE_URL?: string | undefined;
}

/**
 * PostgreSQL from `DATABASE_URL` or from npm under our supervision; the event store from `EVENTSTORE_URL` or the
 * embedded one over that PostgreSQL. `storePort` applies to the embedded one.
 */
export async function startInfrastructure(options: {
  readonly directory: DataDirectory;
  readonly given: GivenConnections;
  readonly logger: Logger;
  readonly storePort?: number;
}): Promise<Infrastructure> {
  const { directory, given, logger } = options;
  const started: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const part of started.splice(0).toReversed()) await part.close();
  };
  try {
    const databaseUrl = given.DATABASE_URL || (await localDatabase());
    const eventStoreUrl = given.EVENTSTORE_URL || (await embeddedStore(databaseUrl));
    return { databaseUrl, eventStoreUrl, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function localDatabase(): Promise<string> {
    await directory.prepare();
    const postgres = await startLocalPostgres({ dataDir: directory.postgres, logger });
    started.push({ close: () => postgres.stop() });
    return postgres.connectionString();
  }

  async function embeddedStore(databaseUrl: string): Promise<string> {
    const { storePort: port } = options;
    const store = await superviseStore({ databaseUrl, logger, ...(port === undefined ? {} : { port }) });
    started.push(store);
    return store.connectionString;
  }
}
