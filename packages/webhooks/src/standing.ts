import type { Pool } from 'pg';
import type { DeliveryFailure } from './settle.js';

/** How far the telling of a receiver is. */
export interface WebhookStanding {
  /** Messages that wait for their time or for one before them. */
  readonly waiting: number;
  /** Given up; those behind them in the same case wait among the others. */
  readonly parked: number;
  readonly delivered: number;
  readonly lastDeliveredAt?: string;
  readonly lastFailedAt?: string;
  readonly lastFailure?: DeliveryFailure;
  /** What the receiver answered, where it did. */
  readonly lastStatus?: number;
}

interface StandingRow {
  readonly webhookId: string;
  readonly waiting: number;
  readonly parked: number;
  readonly delivered: number;
  readonly lastDeliveredAt: Date | null;
  readonly lastFailedAt: Date | null;
  readonly lastFailure: DeliveryFailure | null;
  readonly lastStatus: number | null;
}

/** Every receiver by the id of its webhook. */
export async function standings(pool: Pool): Promise<ReadonlyMap<string, WebhookStanding>> {
  const { rows } = await pool.query<StandingRow>(
    `SELECT r.webhook_id AS "webhookId", r.delivered::float8 AS delivered,
       count(d.delivery_id) FILTER (WHERE d.parked_at IS NULL)::int AS waiting,
       count(d.parked_at)::int AS parked,
       r.last_delivered_at AS "lastDeliveredAt", r.last_failed_at AS "lastFailedAt",
       r.last_failure AS "lastFailure", r.last_status AS "lastStatus"
     FROM webhook.receiver r LEFT JOIN webhook.delivery d USING (webhook_id) GROUP BY r.webhook_id`,
  );
  return new Map(rows.map((row) => [row.webhookId, standingOf(row)]));
}

function standingOf({ waiting, parked, delivered, ...last }: StandingRow): WebhookStanding {
  return {
    waiting,
    parked,
    delivered,
    ...(last.lastDeliveredAt && { lastDeliveredAt: last.lastDeliveredAt.toISOString() }),
    ...(last.lastFailedAt && { lastFailedAt: last.lastFailedAt.toISOString() }),
    ...(last.lastFailure !== null && { lastFailure: last.lastFailure }),
    ...(last.lastStatus !== null && { lastStatus: last.lastStatus }),
  };
}
