import { migrateOnce } from '@linli/postgres';
import type { Pool } from 'pg';

/**
 * Secrets never stand here in clear: passwords as argon2id hashes, tokens, recovery codes and sign-in attempts as SHA-256,
 * secrets of authenticator apps sealed.
 */
const MIGRATION = `
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
  ALTER TABLE accounts.session
    ADD COLUMN IF NOT EXISTS session_id    uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    ADD COLUMN IF NOT EXISTS device        text NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS second_factor boolean NOT NULL DEFAULT false;
  CREATE TABLE IF NOT EXISTS accounts.second_factor (
    account_id    uuid PRIMARY KEY REFERENCES accounts.account,
    sealed_secret bytea NOT NULL,
    begun_at      timestamptz NOT NULL,
    confirmed_at  timestamptz,
    last_step     bigint
  );
  CREATE TABLE IF NOT EXISTS accounts.recovery_code (
    account_id uuid NOT NULL REFERENCES accounts.account,
    code_hash  bytea NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (account_id, code_hash)
  );
  CREATE TABLE IF NOT EXISTS accounts.linked_identity (
    issuer     text NOT NULL,
    subject    text NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts.account,
    linked_at  timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE (account_id, issuer)
  );
  ALTER TABLE accounts.token
    ADD COLUMN IF NOT EXISTS scope        text NOT NULL DEFAULT 'everything',
    ADD COLUMN IF NOT EXISTS last_used_at timestamptz;
  CREATE TABLE IF NOT EXISTS accounts.sign_in_attempt (
    attempt_id uuid NOT NULL,
    subject    bytea NOT NULL,
    at         timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS sign_in_attempt_subject ON accounts.sign_in_attempt (subject, at);
  CREATE INDEX IF NOT EXISTS sign_in_attempt_at ON accounts.sign_in_attempt (at);
  -- Made for the holder by somebody else, who knows it: good for nothing but setting another one.
  ALTER TABLE accounts.account ADD COLUMN IF NOT EXISTS first_password boolean NOT NULL DEFAULT false;
  CREATE TABLE IF NOT EXISTS accounts.credential_change (
    account_id       uuid NOT NULL REFERENCES accounts.account,
    credential       text NOT NULL,
    changed_at       timestamptz NOT NULL,
    device           text NOT NULL,
    by_administrator boolean NOT NULL,
    PRIMARY KEY (account_id, credential)
  );
`;

/** Creates schema `accounts` where it is missing. Safe to run again, and by several processes at once. */
export async function migrateAccounts(pool: Pool): Promise<void> {
  await migrateOnce(pool, 'accounts', MIGRATION);
}
