import { createApplication } from '@linli/application';
import { domainEvents } from '@linli/case-domain';
import { createEventStore } from '@linli/event-store';
import { systemClock } from '@linli/kernel';
import { createLogger } from '@linli/observability';
import { createReadModels } from '@linli/read-models';
import { demandProduction, readWebhookSettings } from '@linli/settings';
import { createVault, openKeyring, secretBoxIn } from '@linli/vault';
import { createWebhooks } from '@linli/webhooks';
import { startReactor } from './start-reactor.js';
import { startTelling } from './telling/start-telling.js';

/*
 * The reactor as a process of its own: DATABASE_URL and EVENTSTORE_URL say between what, LINLI_KEY_FILE (or LINLI_KEY)
 * with which key. Every minute it logs how it is doing; SIGTERM or SIGINT ends it after the step at hand.
 */

const HEALTH_EVERY_MS = 60_000;

const logger = createLogger({ name: 'reactor' });

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

demandProduction(process.env, { needsStores: true, opensPersonalData: true });
const connectionString = required('DATABASE_URL');
const file = process.env.LINLI_KEY_FILE;
const keyEncryptionKey = await openKeyring({ env: process.env, file });
const vault = createVault({ connectionString, keyEncryptionKey });
const webhooks = createWebhooks({
  connectionString,
  secretBox: secretBoxIn(vault, 'webhook', 'signing-secret'),
  ...readWebhookSettings(process.env),
});
const readModels = createReadModels({ connectionString });
const store = createEventStore({
  connectionString: required('EVENTSTORE_URL'),
  definitions: domainEvents,
  seal: (data, paths, place) => vault.seal(data, paths, place),
  logger,
});
await Promise.all([vault.migrate(), webhooks.migrate(), readModels.migrate()]);
const application = createApplication({ store, vault, readModels, clock: systemClock });
const reactor = startReactor({ application, readModels, logger });
const telling = startTelling({ store, webhooks, logger });
logger.info({}, 'the reactor has started');

const report = setInterval(() => {
  const { healthy, ...details } = reactor.health();
  if (healthy) logger.info(details, 'the reactor is well');
  else logger.warn(details, 'the reactor is not well');
  const { healthy: tells, position, ...told } = telling.health();
  const standing = { ...told, position: String(position) };
  if (tells) logger.info(standing, 'webhooks are told');
  else logger.warn(standing, 'webhooks are not told');
}, HEALTH_EVERY_MS);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(report);
  await Promise.all([reactor.stop(), telling.stop()]);
  await store.close();
  await Promise.all([readModels.close(), webhooks.close(), vault.close()]);
  logger.info({}, 'the reactor has stopped');
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
