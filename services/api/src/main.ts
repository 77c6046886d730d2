/*
 * The api as a process of its own; the environment says between what and where it listens, see config.ts. SIGTERM or
 * SIGINT ends it after the requests at hand.
 */

import { createLogger } from '@linli/observability';
import { openKeyring } from '@linli/vault';
import { readConfig } from './config.js';
import { startApi } from './start-api.js';

const config = readConfig(process.env);
const logger = createLogger({ name: 'api', level: config.LOG_LEVEL });
const { LINLI_KEY_FILE: file } = config;
const api = await startApi(config, {
  keyEncryptionKey: await openKeyring({ env: process.env, file }),
  logger,
});
logger.info({ url: api.url }, 'the api answers');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    logger.info({ signal }, 'the api stops');
    api.close().catch((error: unknown) => {
      logger.error({ err: error }, 'the api did not stop cleanly');
      process.exitCode = 1;
    });
  });
}
