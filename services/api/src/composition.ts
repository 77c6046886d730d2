import { type Accounts, createAccounts, type SecondFactorRule } from '@linli/accounts';
import { type Application, createApplication, type Parts, sealWith } from '@linli/application';
import { domainEvents } from '@linli/case-domain';
import { createEventStore, type ProductStore } from '@linli/event-store';
import { type Clock, systemClock } from '@linli/kernel';
import type { Logger } from '@linli/observability';
import type { Blobs } from '@linli/photos';
import { createReadModels, type ReadModels } from '@linli/read-models';
import type { WebhookSettings } from '@linli/settings';
import { createVault, type Keyring, secretBoxIn, type Vault } from '@linli/vault';
import { createWebhooks, type Webhooks } from '@linli/webhooks';

/** The parts of one running Linli, put together. Only the connection strings know whether they are embedded. */
export interface Composition {
  readonly store: ProductStore;
  readonly vault: Vault;
  readonly readModels: ReadModels;
  readonly accounts: Accounts;
  readonly webhooks: Webhooks;
  /** The use cases at the time of `clock`; the machine's own when none is given. `evidence` where a ledger is open. */
  applicationAt(clock?: Clock, evidence?: Parts['evidence']): Application;
  close(): Promise<void>;
}

/** Where the parts are. */
export interface CompositionOptions {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  readonly keyEncryptionKey: Buffer | Keyring;
  /** Whether administrators and auditors need a second factor; `optional` unless given. */
  readonly secondFactor?: SecondFactorRule | undefined;
  readonly photos: Blobs;
  /** Where webhooks may go: to public addresses, unless given. */
  readonly webhooks?: WebhookSettings | undefined;
  readonly logger: Logger;
}

/** Opens every part and brings its schema up to date. Migrations hold a lock, so several processes may start at once. */
export async function compose(options: CompositionOptions): Promise<Composition> {
  const { databaseUrl: connectionString, eventStoreUrl, keyEncryptionKey, logger, photos } = options;
  const vault = createVault({ connectionString, keyEncryptionKey });
  const accounts = createAccounts({
    connectionString,
    secretBox: secretBoxIn(vault, 'account', 'second-factor'),
    ...(options.secondFactor && { secondFactor: options.secondFactor }),
  });
  const webhooks = createWebhooks({
    connectionString,
    secretBox: secretBoxIn(vault, 'webhook', 'signing-secret'),
    ...(options.webhooks ?? PUBLIC_ONLY),
  });
  const readModels = createReadModels({ connectionString });
  const store = createEventStore({
    connectionString: eventStoreUrl,
    definitions: domainEvents,
    seal: sealWith(vault),
    logger,
  });
  const close = async (): Promise<void> => {
    await store.close();
    await Promise.all([readModels.close(), accounts.close(), webhooks.close(), vault.close()]);
  };
  try {
    await Promise.all([vault.migrate(), accounts.migrate(), webhooks.migrate(), readModels.migrate()]);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    store,
    vault,
    readModels,
    accounts,
    webhooks,
    applicationAt: (clock = systemClock, evidence) =>
      createApplication({ store, vault, readModels, photos, clock, evidence, webhooks }),
    close,
  };
}

/** What webhooks are told where nothing else is said. */
const PUBLIC_ONLY: WebhookSettings = { way: { httpsOnly: false, allowedNetworks: [] }, source: 'urn:linli' };
