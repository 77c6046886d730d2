import type { Webhooks } from '@linli/webhooks';
import type { Parts } from './parts.js';

/** What the use cases ask of the machinery of webhooks. */
export type WebhookOffice = Pick<
  Webhooks,
  'demandSendable' | 'makeSecret' | 'dropSecret' | 'beginAt' | 'standings'
>;

/** The machinery of webhooks, which a process that serves has. */
export function webhookOffice({ webhooks }: Parts): WebhookOffice {
  if (!webhooks) throw new Error('webhooks are not part of this process');
  return webhooks;
}
