import {
  type WebhookEvent,
  type WebhookEventKind,
  type WebhookState,
  webhookDecider,
} from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import type { ClientBase } from 'pg';

/** What messages for a receiver are made by. */
export interface Receiver {
  readonly webhookId: string;
  readonly isActive: boolean;
  readonly areaCode: string;
  readonly events: readonly WebhookEventKind[];
}

/** Everybody who is registered, as of the checkpoint. */
export async function receiversAt(client: ClientBase): Promise<Map<string, Receiver>> {
  const { rows } = await client.query<Receiver>(
    `SELECT webhook_id AS "webhookId", is_active AS "isActive", area_code AS "areaCode", events
     FROM webhook.receiver`,
  );
  return new Map(rows.map((row) => [row.webhookId, row]));
}

/** What an event of a webhook changes; `history` is its stream up to and with that event. */
export async function applyToReceiver(
  client: ClientBase,
  event: Recorded<WebhookEvent>,
  history: readonly Recorded<WebhookEvent>[],
): Promise<Receiver | undefined> {
  const webhookId = event.stream.slice('webhook-'.length);
  const state = history.reduce<WebhookState>(
    (before, one) => (one.revision <= event.revision ? webhookDecider.evolve(before, one) : before),
    webhookDecider.initial,
  );
  if (state === undefined || state.stage === 'REMOVED') {
    await client.query('DELETE FROM webhook.secret WHERE webhook_id = $1', [webhookId]);
    await client.query('DELETE FROM webhook.receiver WHERE webhook_id = $1', [webhookId]);
    return undefined;
  }
  const { url, areaCode, events, secretId, formerSecret } = state;
  const isActive = state.stage === 'ACTIVE';
  await client.query(
    `INSERT INTO webhook.receiver
       (webhook_id, is_active, url, area_code, events, secret_id, former_secret_id, former_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (webhook_id) DO UPDATE SET is_active = excluded.is_active, url = excluded.url,
       area_code = excluded.area_code, events = excluded.events, secret_id = excluded.secret_id,
       former_secret_id = excluded.former_secret_id, former_until = excluded.former_until`,
    [webhookId, isActive, url, areaCode, events, secretId, formerSecret?.secretId, formerSecret?.until],
  );
  // A secret before the former one signs nothing any more.
  await client.query(
    'DELETE FROM webhook.secret WHERE webhook_id = $1 AND made_at < (SELECT made_at FROM webhook.secret WHERE secret_id = $2)',
    [webhookId, formerSecret?.secretId ?? secretId],
  );
  if (event.type === 'WebhookTriedAgain') await tryAgain(client, webhookId, event.meta.recordedAt);
  return { webhookId, isActive, areaCode, events };
}

/** What was given up, and what waits for its next attempt, is tried from now on as if for the first time. */
async function tryAgain(client: ClientBase, webhookId: string, at: string): Promise<void> {
  await client.query(
    `UPDATE webhook.delivery SET attempts = 0, next_at = $2, parked_at = NULL
     WHERE webhook_id = $1 AND (parked_at IS NOT NULL OR next_at > $2)`,
    [webhookId, at],
  );
}
