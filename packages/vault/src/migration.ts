import { migrateOnce } from '@linli/postgres';
import type { Pool } from 'pg';

/**
 * `kek_id` names the key-encryption key without revealing it. A destroyed key keeps its row, so that nothing is ever
 * sealed under its id again. The planner's statistics would keep a hundred wrapped keys as a histogram, also those destroyed
 * since: none are taken of that column, and a change of type, be it to the same one, drops those of earlier versions.
 */
const MIGRATION = `
  CREATE SCHEMA IF NOT EXISTS vault;
  CREATE TABLE IF NOT EXISTS vault.data_key (
    key_id       text PRIMARY KEY,
    wrapped      bytea,
    kek_id       text NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  );
  CREATE TABLE IF NOT EXISTS vault.sweep (
    begun_at    timestamptz PRIMARY KEY,
    log_cleared boolean NOT NULL
  );
  DO $$ BEGIN
    IF (SELECT coalesce(attstattarget, -1) FROM pg_attribute
        WHERE attrelid = 'vault.data_key'::regclass AND attname = 'wrapped') <> 0 THEN
      ALTER TABLE vault.data_key ALTER COLUMN wrapped SET STATISTICS 0;
      ALTER TABLE vault.data_key ALTER COLUMN wrapped TYPE bytea;
    END IF;
  END $$;
`;

/** Creates what is missing. Safe to run at every start and from several processes at once. */
export async function migrateVault(pool: Pool): Promise<void> {
  await migrateOnce(pool, 'vault', MIGRATION);
}
