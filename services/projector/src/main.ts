import { domainEvents } from '@linli/case-domain';
import { createEventStore } from '@linli/event-store';
import { createLogger } from '@linli/observability';
import { createReadModels } from '@linli/read-models';
import { demandProduction } from '@linli/settings';
import { startProjector } from './start-projector.js';

/*
 * The projector as a process of its own: DATABASE_URL and EVENTSTORE_URL say between what. Every minute it logs how it
 * is doing; SIGTERM or SIGINT ends it after the batch at hand.
 */

const HEALTH_EVERY_MS = 60_000;

const logger = createLogger({ name: 'projector' });

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

demandProduction(process.env, { needsStores: true });
const store = createEventStore({
  connectionString: required('EVENTSTORE_URL'),
  definitions: domainEvents,
  logger,
});
const readModels = createReadModels({ connectionString: required('DATABASE_URL') });
await readModels.migrate();
const projector = startProjector({ store, readModels, logger });
logger.info({}, 'the projector has started');

const report = setInterval(() => {
  void projector.health().then(({ behind, position, ...health }) => {
    const details = { ...health, behind: String(behind), position: String(position) };
    if (health.healthy) logger.info(details, 'the projector is well');
    else logger.warn(details, 'the projector is not well');
  });
}, HEALTH_EVERY_MS);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(report);
  await projector.stop();
  await Promise.all([store.close(), readModels.close()]);
  logger.info({}, 'the projector has stopped');
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
