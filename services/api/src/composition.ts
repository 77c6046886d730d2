import { type Accounts, createAccounts } from '@linli/accounts';
import { type Application, createApplication, type Parts, sealWith } from '@linli/application';
import { domainEvents } from '@linli/case-domain';
import { createEventStore, type ProductStore } from '@linli/event-store';
import { type Clock, systemClock } from '@linli/kernel';
import type { Logger } from '@linli/observability';
import type { Blobs } from '@linli/photos';
import { createReadModels, type ReadModels } from '@linli/read-models';
import { createVault, type Vault } from '@linli/vault';

/** The parts of one running Linli, put together. Only the connection strings know whether they are embedded. */
export interface Composition {
  readonly store: ProductStore;
  readonly vault: Vault;
  readonly readModels: ReadModels;
  readonly accounts: Accounts;
  /** The use cases at the time of `clock`; the machine's own when none is given. `examine` where a ledger is open. */
  applicationAt(clock?: Clock, examine?: Parts['examine']): Application;
  close(): Promise<void>;
}

/** Where the parts are. */
export interface CompositionOptions {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  readonly keyEncryptionKey: Buffer;
  readonly photos: Blobs;
  readonly logger: Logger;
}

/** Opens every part and brings its schema up to date. Migrations hold a lock, so several processes may start at once. */
export async function compose(options: CompositionOptions): Promise<Composition> {
  const { databaseUrl: connectionString, eventStoreUrl, keyEncryptionKey, logger, photos } = options;
  const vault = createVault({ connectionString, keyEncryptionKey });
  const accounts = createAccounts({ connectionString });
  const readModels = createReadModels({ connectionString });
  const store = createEventStore({
    connectionString: eventStoreUrl,
    definitions: domainEvents,
    seal: sealWith(vault),
    logger,
  });
  const close = async (): Promise<void> => {
    await store.close();
    await Promise.all([readModels.close(), accounts.close(), vault.close()]);
  };
  try {
    await Promise.all([vault.migrate(), accounts.migrate(), readModels.migrate()]);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    store,
    vault,
    readModels,
    accounts,
    applicationAt: (clock = systemClock, examine) =>
      createApplication({ store, vault, readModels, photos, clock, examine }),
    close,
  };
}
