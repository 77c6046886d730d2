import type { Instant } from '@linli/kernel';
import type { Pool } from 'pg';

/** A message that somebody is about to send. */
export interface Claimed {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly caseId: string;
  readonly body: string;
  readonly url: string;
  /** Attempts that failed before. */
  readonly attempts: number;
  /** The present secret, and the former one while it still signs. */
  readonly secretIds: readonly string[];
}

/** Longer than any attempt takes: a sender that dies is succeeded after this. */
const CLAIM_MS = 30_000;

/**
 * The first message of a case for each receiver whose time has come, one a receiver: a receiver with much to be told is no
 * reason for another to wait. Nobody else gets them until the claim is settled or has run out.
 *
 * @param busy receivers that have enough to do
 */
export async function claim(
  pool: Pool,
  { now, most, busy }: { readonly now: Instant; readonly most: number; readonly busy: readonly string[] },
): Promise<readonly Claimed[]> {
  const until = new Date(Date.parse(now) + CLAIM_MS).toISOString();
  const { rows } = await pool.query<Claimed>(
    `WITH due AS (
       SELECT d.delivery_id FROM webhook.receiver r, LATERAL (
         SELECT delivery_id FROM webhook.delivery
         WHERE webhook_id = r.webhook_id AND next_at <= $1
           AND (claimed_until IS NULL OR claimed_until <= $1)
         ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED
       ) AS d
       WHERE r.is_active AND r.webhook_id <> ALL($4::uuid[])
       LIMIT $3
     )
     UPDATE webhook.delivery AS d SET claimed_until = $2
     FROM due, webhook.receiver AS r
     WHERE d.delivery_id = due.delivery_id AND r.webhook_id = d.webhook_id
     RETURNING d.delivery_id AS "deliveryId", d.webhook_id AS "webhookId", d.case_id AS "caseId", d.body, r.url,
       d.attempts, array_remove(ARRAY[r.secret_id,
         CASE WHEN r.former_until > $1 THEN r.former_secret_id END]::text[], NULL) AS "secretIds"`,
    [now, until, most, busy],
  );
  return rows;
}
