import type { Pool } from 'pg';

/**
 * `kek_id` names the key-encryption key without revealing it. A destroyed key keeps its row, so that nothing is ever
 * sealed under its id again.
 */
const MIGRATION = `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtext('linli.vault.migration'));
  CREATE SCHEMA IF NOT EXISTS vault;
  CREATE TABLE IF NOT EXISTS vault.data_key (
    key_id       text PRIMARY KEY,
    wrapped      bytea,
    kek_id       text NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  );
  COMMIT;
`;

/** Creates what is missing. Safe to run at every start and from several processes at once. */
export async function migrateVault(pool: Pool): Promise<void> {
  await pool.query(MIGRATION);
}
