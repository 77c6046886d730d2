import type { ProductStore } from '@linli/event-store';
import type { ReadModels } from '@linli/read-models';
import type { Readiness } from './plugins/health.js';

/** Asks the event store and the database whether they answer, and how far the views are behind the log. */
export async function askReadiness(
  store: Pick<ProductStore, 'health'>,
  readModels: Pick<ReadModels, 'checkpoint'>,
): Promise<Readiness> {
  const [log, views] = await Promise.all([
    store.health(),
    readModels.checkpoint().then(
      (position) => ({ answers: true, position }),
      () => ({ answers: false, position: undefined }),
    ),
  ]);
  return {
    ready: log.reachable && views.answers,
    eventStore: log.reachable ? 'up' : 'down',
    database: views.answers ? 'up' : 'down',
    ...(log.end !== undefined && { logEnd: String(log.end) }),
    ...(views.position !== undefined && { projectedTo: String(views.position) }),
  };
}
