import pg from 'pg';
import { WALLED_ROLES } from './walls.js';

/** There is no second wall, and nothing starts without it. Says what to do. */
export class WallMissing extends Error {
  override readonly name = 'WallMissing';
}

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Makes the walled roles where they are missing and the user may, and sees to it that row-level security binds them.
 *
 * @throws WallMissing
 */
export async function ensureRoles(client: pg.ClientBase, schema: string): Promise<void> {
  for (const role of WALLED_ROLES) await ensureRole(client, role);
  const { rows } = await client.query<{ role: string }>(
    `SELECT rolname AS role FROM pg_roles AS r WHERE rolname = ANY($1) AND (rolsuper OR rolbypassrls OR EXISTS (
       SELECT FROM pg_class WHERE relnamespace = to_regnamespace($2) AND pg_has_role(r.oid, relowner, 'USAGE')))`,
    [WALLED_ROLES, schema],
  );
  if (rows.length === 0) return;
  const free = rows.map(({ role }) => role).join(', ');
  throw new WallMissing(
    `Row-level security does not bind ${free}: such a role is a superuser, has BYPASSRLS, or has the rights of whoever owns the views. Whoever administers the server takes that from it: ALTER ROLE … NOSUPERUSER NOBYPASSRLS; REVOKE … FROM …;`,
  );
}

async function ensureRole(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<Standing>(
    `SELECT count(*) > 0 AS exists, coalesce(bool_or(pg_has_role(oid, 'SET')), false) AS held,
       coalesce(bool_or(has_database_privilege(oid, current_database(), 'TEMP')), false) AS folds,
       quote_ident(current_user) AS user, quote_ident(current_database()) AS database
     FROM pg_roles WHERE rolname = '${role}'`,
  );
  const { database, exists, folds, held, user } = rows[0] as Standing;
  if (held && folds) return;
  try {
    // Roles belong to the whole server, so another database's start may be making it at this moment.
    if (!exists)
      await client.query(`DO $$ BEGIN CREATE ROLE ${role} NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    if (!held) await client.query(`GRANT ${role} TO CURRENT_USER`);
    // The past is put together in temporary tables.
    if (!folds) await client.query(`GRANT TEMPORARY ON DATABASE ${database} TO ${role}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new WallMissing(
      `The database user ${user} may not step into the role ${role}, which sees only what a caller has to do with. Whoever administers the server runs once: ${toRunOnce(user, database)}`,
      { cause: error },
    );
  }
}

interface Standing {
  readonly exists: boolean;
  /** The user may step into it. */
  readonly held: boolean;
  /** It may make temporary tables. */
  readonly folds: boolean;
  readonly user: string;
  readonly database: string;
}

function toRunOnce(user: string, database: string): string {
  const roles = WALLED_ROLES.join(', ');
  const created = WALLED_ROLES.map((role) => `CREATE ROLE ${role} NOLOGIN;`).join(' ');
  return `${created} GRANT ${roles} TO ${user}; GRANT TEMPORARY ON DATABASE ${database} TO ${roles};`;
}
