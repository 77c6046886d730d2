import { migrateOnce } from '@linli/postgres';
import type { Pool } from 'pg';

/**
 * What waits to be sent, in a schema of its own: it is no view. A view is thrown away and folded anew; this is not, or everything
 * would be sent again.
 *
 * `receiver` is what the messages are made by, folded together with the checkpoint. `delivery.next_at` is set for the
 * first message of each case only: those behind it wait for it.
 */
const MIGRATION = `
  CREATE SCHEMA IF NOT EXISTS webhook;
  CREATE TABLE IF NOT EXISTS webhook.checkpoint (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL
  );
  CREATE TABLE IF NOT EXISTS webhook.secret (
    secret_id  uuid PRIMARY KEY,
    webhook_id uuid NOT NULL,
    sealed     bytea NOT NULL,
    made_at    timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS secret_of_webhook ON webhook.secret (webhook_id);
  CREATE TABLE IF NOT EXISTS webhook.receiver (
    webhook_id        uuid PRIMARY KEY,
    is_active         boolean NOT NULL,
    url               text NOT NULL,
    area_code         text NOT NULL,
    events            text[] NOT NULL,
    secret_id         uuid NOT NULL,
    former_secret_id  uuid,
    former_until      timestamptz,
    delivered         bigint NOT NULL DEFAULT 0,
    last_delivered_at timestamptz,
    last_failed_at    timestamptz,
    last_failure      text,
    last_status       integer
  );
  CREATE TABLE IF NOT EXISTS webhook.delivery (
    delivery_id   uuid PRIMARY KEY,
    webhook_id    uuid NOT NULL REFERENCES webhook.receiver ON DELETE CASCADE,
    case_id       uuid NOT NULL,
    position      bigint NOT NULL,
    nth           integer NOT NULL,
    body          text NOT NULL,
    attempts      integer NOT NULL DEFAULT 0,
    next_at       timestamptz,
    claimed_until timestamptz,
    parked_at     timestamptz
  );
  CREATE UNIQUE INDEX IF NOT EXISTS delivery_in_order ON webhook.delivery (webhook_id, case_id, position, nth);
  CREATE INDEX IF NOT EXISTS delivery_due ON webhook.delivery (webhook_id, next_at) WHERE next_at IS NOT NULL;
`;

/** Creates schema `webhook` where it is missing. Safe to run again, and by several processes at once. */
export async function migrateWebhooks(pool: Pool): Promise<void> {
  await migrateOnce(pool, 'webhook', MIGRATION);
}
