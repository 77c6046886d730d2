import { createHash } from 'node:crypto';
import type pg from 'pg';
import { NOWHERE } from './checkpoint.js';
import { createIndexesSql, createKeySql, createTableSql } from './table.js';
import type { View } from './view.js';

/** Makes the schema with the two tables of the projector itself, where they are missing. */
export async function createSchema(client: pg.ClientBase, schema: string): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS ${schema};
    CREATE TABLE IF NOT EXISTS ${schema}.checkpoint (
      view text PRIMARY KEY,
      generation integer NOT NULL,
      shape text NOT NULL,
      position bigint NOT NULL,
      moved_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE IF NOT EXISTS ${schema}.parked_stream (
      stream text PRIMARY KEY,
      reason text NOT NULL,
      position bigint NOT NULL,
      parked_at timestamptz NOT NULL DEFAULT now()
    );
    -- Once a checkpoint did not say when it moved. Nobody waits for a lock where there is nothing to add.
    DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM information_schema.columns
                     WHERE table_schema = '${schema}' AND table_name = 'checkpoint' AND column_name = 'moved_at') THEN
        ALTER TABLE ${schema}.checkpoint ADD COLUMN moved_at timestamptz NOT NULL DEFAULT now();
      END IF;
    END $$`);
}

/**
 * What a table of the view looks like. It stands beside the generation, so that a table somebody changed without
 * raising the generation is built anew all the same.
 */
function shapeOf({ table }: View): string {
  const ddl = [createTableSql('', table), createKeySql('', table), ...createIndexesSql('', table)];
  return createHash('sha256').update(ddl.join('\n')).digest('hex').slice(0, 16);
}

/** Views of the schema whose table is missing or of another generation or shape. */
export async function outdatedViews(
  client: pg.ClientBase,
  schema: string,
  views: readonly View[],
): Promise<View[]> {
  const { rows } = await client.query<{ view: string; generation: number; shape: string }>(
    `SELECT view, generation, shape FROM ${schema}.checkpoint`,
  );
  const standing = new Map(rows.map((row) => [row.view, row]));
  return views.filter((view) => {
    const found = standing.get(view.table.name);
    return found?.generation !== view.generation || found.shape !== shapeOf(view);
  });
}

/** Whether the schema is a build of exactly these views, as the code has them. */
export async function holdsExactly(
  client: pg.ClientBase,
  schema: string,
  views: readonly View[],
): Promise<boolean> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${schema}.checkpoint`,
  );
  return rows[0]?.count === views.length && (await outdatedViews(client, schema, views)).length === 0;
}

/** Makes a view's empty table with a checkpoint before the first event, instead of one that may be there. */
export async function createView(client: pg.ClientBase, schema: string, view: View): Promise<void> {
  const { table, generation } = view;
  // The walls of other tables may ask this one; they are raised again before the transaction ends.
  await client.query(`DROP TABLE IF EXISTS ${schema}.${table.name} CASCADE`);
  await client.query(createTableSql(schema, table));
  await client.query(
    `INSERT INTO ${schema}.checkpoint (view, generation, shape, position) VALUES ($1, $2, $3, $4)
     ON CONFLICT (view) DO UPDATE
     SET generation = excluded.generation, shape = excluded.shape, position = excluded.position`,
    [table.name, generation, shapeOf(view), NOWHERE],
  );
}
