import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { sessionConfig } from './postgres-session.js';

/** Key of the advisory lock only the one writer of a database holds ("linlilog" as a number). */
const WRITER_LOCK = '7811887399060762471';

/** The connection on which all events are inserted. Losing it means losing the lock, so there can be no second writer. */
export async function openWriterConnection(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client(sessionConfig(databaseUrl));
  // A lost connection shows in the next query; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/**
 * Takes the writer's lock, waiting up to `patienceMs` for a predecessor whose connection is still being closed.
 * @throws Error when another store keeps writing to this database.
 */
export async function takeWriterLock(client: pg.Client, patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      WRITER_LOCK,
    ]);
    if (rows[0]?.taken) return;
    if (performance.now() > end) throw new Error('Another event store is writing to this database.');
    await delay(50);
  }
}
