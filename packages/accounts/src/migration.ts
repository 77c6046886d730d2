import type { Pool } from 'pg';

/** Secrets never stand here: passwords as argon2id hashes, tokens and sign-in attempts as SHA-256. */
const MIGRATION = `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtext('linli.accounts.migration'));
  CREATE SCHEMA IF NOT EXISTS accounts;
  CREATE TABLE IF NOT EXISTS accounts.account (
    account_id    uuid PRIMARY KEY,
    login         text NOT NULL UNIQUE,
    display_name  text NOT NULL,
    language      text NOT NULL,
    password_hash text NOT NULL,
    created_at    timestamptz NOT NULL,
    disabled_at   timestamptz
  );
  CREATE TABLE IF NOT EXISTS accounts.post (
    account_id uuid NOT NULL REFERENCES accounts.account,
    role       text NOT NULL,
    area_code  text NOT NULL,
    org_code   text NOT NULL,
    held_from  timestamptz NOT NULL,
    held_until timestamptz CHECK (held_until > held_from),
    PRIMARY KEY (account_id, held_from)
  );
  -- Once an account had one role for good.
  DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM information_schema.columns
               WHERE table_schema = 'accounts' AND table_name = 'account' AND column_name = 'role') THEN
      INSERT INTO accounts.post (account_id, role, area_code, org_code, held_from)
        SELECT account_id, role, area_code, org_code, created_at FROM accounts.account;
      ALTER TABLE accounts.account DROP COLUMN role, DROP COLUMN area_code, DROP COLUMN org_code;
    END IF;
  END $$;
  CREATE TABLE IF NOT EXISTS accounts.session (
    token_hash   bytea PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES accounts.account,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS session_account ON accounts.session (account_id);
  CREATE TABLE IF NOT EXISTS accounts.token (
    token_id   uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES accounts.account,
    label      text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  );
  CREATE TABLE IF NOT EXISTS accounts.sign_in_attempt (
    attempt_id uuid NOT NULL,
    subject    bytea NOT NULL,
    at         timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS sign_in_attempt_subject ON accounts.sign_in_attempt (subject, at);
  CREATE INDEX IF NOT EXISTS sign_in_attempt_at ON accounts.sign_in_attempt (at);
  COMMIT;
`;

/** Creates schema `accounts` where it is missing. Safe to run again, and by several processes at once. */
export async function migrateAccounts(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(MIGRATION);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
