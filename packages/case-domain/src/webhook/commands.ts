import type { WebhookEvent } from './events.js';

type DataOf<T extends WebhookEvent['type']> = Extract<WebhookEvent, { type: T }>['data'];

/** Where to, of which area and what of. */
export type WebhookTerms = DataOf<'WebhookRevised'>;

export type WebhookCommand =
  | ({ readonly type: 'RegisterWebhook' } & DataOf<'WebhookRegistered'>)
  | ({ readonly type: 'ReviseWebhook' } & WebhookTerms)
  | { readonly type: 'PauseWebhook' }
  | { readonly type: 'ResumeWebhook' }
  | { readonly type: 'RotateWebhookSecret'; readonly secretId: string }
  | { readonly type: 'TryWebhookAgain' }
  | { readonly type: 'RemoveWebhook' };
