import type { Pool } from 'pg';
import { inTransaction } from './in-transaction.js';

/**
 * Runs statements that create what is missing, in one transaction. Safe to run at every start, and from several processes at
 * once: they wait for each other.
 *
 * @param name whose schema it is
 */
export async function migrateOnce(pool: Pool, name: string, statements: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`linli.${name}.migration`]);
    await client.query(statements);
  });
}
