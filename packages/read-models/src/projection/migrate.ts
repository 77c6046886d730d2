import type pg from 'pg';
import { raiseWalls } from '../wall/raise-walls.js';
import { createSchema, createView, outdatedViews } from './schema.js';
import { createIndexesSql, createKeySql } from './table.js';
import { inTransaction, withClient } from './transaction.js';
import type { View } from './view.js';

/** One process at a time; the number is "linli views" and nothing else in the database may use it. */
const MIGRATION_LOCK = 4_115_001;

/**
 * Brings the tables to what the code expects. Views are derived, so nothing is altered: a table of another generation or
 * shape is made anew, empty, and is filled from the log again (`rebuild` beforehand avoids the gap).
 * @returns names of the views that start empty
 */
export async function migrate(pool: pg.Pool, schema: string, views: readonly View[]): Promise<string[]> {
  return await withClient(pool, (client) =>
    inTransaction(client, async () => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      await createSchema(client, schema);
      const outdated = await outdatedViews(client, schema, views);
      for (const view of outdated) {
        await createView(client, schema, view);
        await client.query(createKeySql(schema, view.table));
        for (const index of createIndexesSql(schema, view.table)) await client.query(index);
      }
      await client.query(`DELETE FROM ${schema}.checkpoint WHERE NOT view = ANY($1)`, [
        views.map(({ table }) => table.name),
      ]);
      await raiseWalls(client, schema, views);
      return outdated.map(({ table }) => table.name);
    }),
  );
}
