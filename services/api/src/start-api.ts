import type { AddressInfo } from 'node:net';
import { createMetrics, type Logger } from '@linli/observability';
import { openBlobs } from '@linli/photos';
import type { Keyring } from '@linli/vault';
import { buildApp } from './app.js';
import { compose } from './composition.js';
import type { Config } from './config.js';
import { askReadiness } from './readiness.js';
import { SingleSignOn } from './single-sign-on/single-sign-on.js';

/** An api that answers. */
export interface RunningApi {
  readonly url: string;
  /** Answers what was asked, then stops. */
  close(): Promise<void>;
}

/** What the configuration does not say. */
export interface StartApi {
  readonly keyEncryptionKey: Buffer | Keyring;
  readonly logger: Logger;
}

/** Connects to the stores, brings their schemas up to date, and listens. */
export async function startApi(config: Config, { keyEncryptionKey, logger }: StartApi): Promise<RunningApi> {
  const { DATABASE_URL: databaseUrl, EVENTSTORE_URL: eventStoreUrl, WEB_ROOT: webRoot } = config;
  const photos = openBlobs(config.PHOTOS_URL, {
    accessKeyId: config.AWS_ACCESS_KEY_ID,
    secretAccessKey: config.AWS_SECRET_ACCESS_KEY,
  });
  const { secondFactor, singleSignOn, rateLimits } = config.signIn;
  const where = { databaseUrl, eventStoreUrl, keyEncryptionKey, logger, photos };
  const parts = await compose({ ...where, secondFactor, webhooks: config.webhooks });
  const app = await buildApp({
    application: parts.applicationAt(),
    accounts: parts.accounts,
    logger,
    metrics: createMetrics({ ofProcess: true }),
    readiness: () => askReadiness(parts.store, parts.readModels),
    https: config.HTTPS,
    trustProxy: config.TRUST_PROXY,
    singleSignOn: singleSignOn && new SingleSignOn(singleSignOn),
    rateLimits,
    ...(webRoot !== undefined && { webRoot }),
  });
  await app.listen({ host: config.HOST, port: config.PORT });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `${config.HTTPS ? 'https' : 'http'}://${config.HOST}:${port}`,
    async close() {
      await app.close();
      await parts.close();
    },
  };
}
