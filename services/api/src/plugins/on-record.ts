import type { FastifyInstance } from 'fastify';

/** How often it is said how much was passed over, in milliseconds. */
const SETTLED_EVERY = 20_000;

/** What is put on record, and how. */
interface OnRecord {
  /** Said where it could not be. */
  readonly failed: string;
  /** Says how much was passed over since the last time; `last` before the service stops. */
  readonly settle: (last?: boolean) => Promise<void>;
}

/**
 * Has things put on record once they are answered: neither what is answered nor how long it takes depends on it. What was
 * answered is on record before the service stops.
 * @returns takes work that nobody waits for
 */
export function onRecord(app: FastifyInstance, { failed, settle }: OnRecord): (work: Promise<void>) => void {
  const underWay = new Set<Promise<void>>();
  // What nobody used has nothing to settle.
  let isUsed = false;
  const watched = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => app.log.error({ err: error }, failed))
      .finally(() => underWay.delete(done));
    underWay.add(done);
    isUsed = true;
  };
  const timer = setInterval(() => watched(settle()), SETTLED_EVERY).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    if (isUsed) watched(settle(true));
    await Promise.all(underWay);
  });
  return watched;
}
