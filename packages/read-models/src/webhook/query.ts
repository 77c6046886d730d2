import type { Database } from '../database.js';
import type { WebhookRow } from './table.js';

/** Every webhook that was not removed, by name. */
export async function webhooks(db: Database): Promise<WebhookRow[]> {
  return await db
    .selectFrom('webhook')
    .selectAll()
    .where('stage', '<>', 'REMOVED')
    .orderBy('name')
    .orderBy('webhookId')
    .execute();
}
