import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** Runs `work`; everything logged by it, however deep and however late, carries the correlation id. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return storage.run(id, work);
}

/** The correlation id of what is going on, if there is one. */
export function correlationId(): string | undefined {
  return storage.getStore();
}
