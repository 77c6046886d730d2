import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { View } from '../projection/view.js';
import { ensureRoles } from './ensure-roles.js';
import { openPassages } from './passages.js';
import { WALLED_ROLES, type Wall, wallsOf } from './walls.js';

/**
 * Sees to it that the walled roles may read the tables, and that PostgreSQL lets them see only what is in front of the
 * wall. Touches only what is missing, so that a start waits for nobody. Inside the transaction that changed the tables.
 */
export async function raiseWalls(
  client: pg.ClientBase,
  schema: string,
  views: readonly View[],
): Promise<void> {
  await ensureRoles(client, schema);
  for (const role of WALLED_ROLES) await letRead(client, schema, role);
  await openPassages(client, schema);
  const { rows } = await client.query<{ table: string; policy: string }>(
    'SELECT tablename AS table, policyname AS policy FROM pg_policies WHERE schemaname = $1',
    [schema],
  );
  const walls = wallsOf(views, schema);
  await stand(client, schema, new Set(walls.map(({ table }) => table)));
  const names = new Set(walls.map(nameOf));
  for (const wall of walls) {
    const name = nameOf(wall);
    if (rows.some(({ table, policy }) => table === wall.table && policy === name)) continue;
    await client.query(
      `CREATE POLICY ${name} ON ${schema}.${wall.table} FOR SELECT TO ${wall.role} USING (${wall.using})`,
    );
  }
  for (const { table, policy } of rows)
    if (!names.has(policy)) await client.query(`DROP POLICY ${policy} ON ${schema}.${table}`);
}

/** A table without row-level security would be open to the walled roles, whatever policies it has. */
async function stand(client: pg.ClientBase, schema: string, tables: ReadonlySet<string>): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT relname AS table FROM pg_class
     WHERE relnamespace = '${schema}'::regnamespace AND relkind = 'r' AND NOT relrowsecurity`,
  );
  for (const { table } of rows)
    if (tables.has(table)) await client.query(`ALTER TABLE ${schema}.${table} ENABLE ROW LEVEL SECURITY`);
}

async function letRead(client: pg.ClientBase, schema: string, role: string): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT relname AS table FROM pg_class WHERE relnamespace = '${schema}'::regnamespace AND relkind = 'r'
     AND NOT has_table_privilege('${role}', oid, 'SELECT')`,
  );
  if (rows.length > 0) await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
  for (const { table } of rows) await client.query(`GRANT SELECT ON ${schema}.${table} TO ${role}`);
}

/** A wall that reads otherwise has another name, and is built anew. */
function nameOf({ role, table, using }: Wall): string {
  return `wall_${createHash('sha256').update(`${role} ${table} ${using}`).digest('hex').slice(0, 12)}`;
}
