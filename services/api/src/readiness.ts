import type { ProductStore } from '@linli/event-store';
import type { ReadModels } from '@linli/read-models';
import type { Readiness } from './plugins/health.js';

/** Asks the event store and the database whether they answer, and how far the views are behind the log. */
export async function askReadiness(
  store: Pick<ProductStore, 'health'>,
  readModels: Pick<ReadModels, 'checkpoint'>,
): Promise<Readiness> {
  const [log, projectedTo] = await Promise.all([
    store.health(),
    readModels.checkpoint().catch(() => undefined),
  ]);
  const database = projectedTo !== undefined;
  return {
    ready: log.reachable && database,
    eventStore: log.reachable ? 'up' : 'down',
    database: database ? 'up' : 'down',
    ...(log.end !== undefined && { logEnd: String(log.end) }),
    ...(database && { projectedTo: String(projectedTo) }),
  };
}
