import { createApplication } from '@linli/application';
import { domainEvents } from '@linli/case-domain';
import { createEventStore } from '@linli/event-store';
import { systemClock } from '@linli/kernel';
import { createLogger } from '@linli/observability';
import { createReadModels } from '@linli/read-models';
import { createVault, loadKeyEncryptionKey } from '@linli/vault';
import { startReactor } from './start-reactor.js';

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

const connectionString = required('DATABASE_URL');
const file = process.env.LINLI_KEY_FILE;
const keyEncryptionKey = await loadKeyEncryptionKey(file === undefined ? {} : { file });
const vault = createVault({ connectionString, keyEncryptionKey });
const readModels = createReadModels({ connectionString });
const store = createEventStore({
  connectionString: required('EVENTSTORE_URL'),
  definitions: domainEvents,
  seal: (data, paths, place) => vault.seal(data, paths, place),
  logger,
});
await Promise.all([vault.migrate(), readModels.migrate()]);
const application = createApplication({ store, vault, readModels, clock: systemClock });
const reactor = startReactor({ application, readModels, logger });
logger.info({}, 'the reactor has started');

const report = setInterval(() => {
  const { healthy, ...details } = reactor.health();
  if (healthy) logger.info(details, 'the reactor is well');
  else logger.warn(details, 'the reactor is not well');
}, HEALTH_EVERY_MS);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(report);
  await reactor.stop();
  await store.close();
  await Promise.all([readModels.close(), vault.close()]);
  logger.info({}, 'the reactor has stopped');
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
