import type { Instant } from '@linli/kernel';
import { inTransaction } from '@linli/postgres';
import type { ClientBase, Pool } from 'pg';
import type { Claimed } from './claim.js';
import type { SendFailure } from './send.js';

/** Why a message has not arrived. */
export type DeliveryFailure =
  | SendFailure
  | 'url_malformed'
  | 'needs_https'
  | 'port_refused'
  | 'host_unknown'
  | 'address_refused'
  | 'no_secret'
  | 'case_unreadable';

/** What became of an attempt. `withheld`: the case is not told of any more. */
export type Outcome =
  | { readonly kind: 'delivered' | 'withheld' }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure; readonly status?: number };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after the first, the second … failure. After the last of them it is given up: somebody has to look. */
export const BACK_OFF_MS: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  4 * HOUR,
  12 * HOUR,
  24 * HOUR,
];

type Attempt = Pick<Claimed, 'deliveryId' | 'webhookId' | 'caseId' | 'attempts'>;

/** Puts down what became of an attempt. What was delivered is gone; the next message of its case moves up. */
export async function settle(pool: Pool, attempt: Attempt, outcome: Outcome, now: Instant): Promise<void> {
  await inTransaction(pool, async (client) => {
    // The lock a new message takes on its way to the end of the line.
    await client.query('SELECT 1 FROM webhook.receiver WHERE webhook_id = $1 FOR UPDATE', [
      attempt.webhookId,
    ]);
    if (outcome.kind === 'failed') await putOff(client, attempt, outcome, now);
    else await moveUp(client, attempt, outcome.kind === 'delivered', now);
  });
}

async function moveUp(
  client: ClientBase,
  { deliveryId, webhookId, caseId }: Attempt,
  isDelivered: boolean,
  now: Instant,
): Promise<void> {
  await client.query('DELETE FROM webhook.delivery WHERE delivery_id = $1', [deliveryId]);
  await client.query(
    `UPDATE webhook.delivery SET next_at = $3 WHERE next_at IS NULL AND parked_at IS NULL AND delivery_id = (
       SELECT delivery_id FROM webhook.delivery WHERE webhook_id = $1 AND case_id = $2
       ORDER BY position, nth LIMIT 1)`,
    [webhookId, caseId, now],
  );
  if (!isDelivered) return;
  await client.query(
    'UPDATE webhook.receiver SET delivered = delivered + 1, last_delivered_at = $2 WHERE webhook_id = $1',
    [webhookId, now],
  );
}

async function putOff(
  client: ClientBase,
  { deliveryId, webhookId, attempts }: Attempt,
  { failure, status }: Extract<Outcome, { kind: 'failed' }>,
  now: Instant,
): Promise<void> {
  const wait = BACK_OFF_MS[attempts];
  const nextAt = wait === undefined ? null : new Date(Date.parse(now) + wait).toISOString();
  await client.query(
    `UPDATE webhook.delivery SET attempts = $2, next_at = $3, claimed_until = NULL, parked_at = $4
     WHERE delivery_id = $1`,
    [deliveryId, attempts + 1, nextAt, nextAt === null ? now : null],
  );
  await client.query(
    `UPDATE webhook.receiver SET last_failed_at = $2, last_failure = $3, last_status = $4 WHERE webhook_id = $1`,
    [webhookId, now, failure, status ?? null],
  );
}
