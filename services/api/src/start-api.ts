import type { AddressInfo } from 'node:net';
import { createAccounts } from '@linli/accounts';
import { createApplication } from '@linli/application';
import { chinaCalendar } from '@linli/calendar';
import { catalogueV1, domainEvents } from '@linli/case-domain';
import { createEventStore } from '@linli/event-store';
import { systemClock } from '@linli/kernel';
import { createMetrics, type Logger } from '@linli/observability';
import { createReadModels } from '@linli/read-models';
import { createVault } from '@linli/vault';
import { buildApp } from './app.js';
import type { Config } from './config.js';
import { askReadiness } from './readiness.js';

/** An api that answers. */
export interface RunningApi {
  readonly url: string;
  /** Answers what was asked, then stops. */
  close(): Promise<void>;
}

/** What the configuration does not say. */
export interface StartApi {
  readonly keyEncryptionKey: Buffer;
  readonly logger: Logger;
}

/** Connects to the stores, brings their schemas up to date, and listens. */
export async function startApi(config: Config, { keyEncryptionKey, logger }: StartApi): Promise<RunningApi> {
  const { DATABASE_URL: connectionString, EVENTSTORE_URL, WEB_ROOT } = config;
  const vault = createVault({ connectionString, keyEncryptionKey });
  const accounts = createAccounts({ connectionString });
  const readModels = createReadModels({ connectionString });
  const store = createEventStore({
    connectionString: EVENTSTORE_URL,
    definitions: domainEvents,
    seal: (data, personalPaths, place) => vault.seal(data, personalPaths, place),
    logger,
  });
  const application = createApplication({
    store,
    vault,
    readModels,
    clock: systemClock,
    calendar: chinaCalendar,
    catalogue: catalogueV1,
  });
  const app = await buildApp({
    application,
    accounts,
    logger,
    metrics: createMetrics({ ofProcess: true }),
    readiness: () => askReadiness(store, readModels),
    https: config.HTTPS,
    trustProxy: config.TRUST_PROXY,
    ...(WEB_ROOT !== undefined && { webRoot: WEB_ROOT }),
  });
  app.addHook('onClose', async () => {
    await Promise.all([store.close(), readModels.close(), accounts.close(), vault.close()]);
  });
  await Promise.all([vault.migrate(), accounts.migrate(), readModels.migrate()]);
  await app.listen({ host: config.HOST, port: config.PORT });
  const { port } = app.server.address() as AddressInfo;
  return { url: `${config.HTTPS ? 'https' : 'http'}://${config.HOST}:${port}`, close: () => app.close() };
}
