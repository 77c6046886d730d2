import type { Happened, Instant } from '@linli/kernel';
import type { WebhookTerms } from './commands.js';
import type { WebhookEvent } from './events.js';

/** A webhook as it stands. Undefined: there is none. */
export interface Webhook extends WebhookTerms {
  readonly stage: 'ACTIVE' | 'PAUSED' | 'REMOVED';
  readonly secretId: string;
  /** The secret before, which signs beside the present one until then. */
  readonly formerSecret?: { readonly secretId: string; readonly until: Instant };
}
export type WebhookState = Webhook | undefined;

export function evolveWebhook(state: WebhookState, event: Happened<WebhookEvent>): WebhookState {
  if (event.type === 'WebhookRegistered') return { ...event.data, stage: 'ACTIVE' };
  if (state === undefined) return undefined;
  switch (event.type) {
    case 'WebhookRevised':
      return { ...state, ...event.data };
    case 'WebhookPaused':
      return { ...state, stage: 'PAUSED' };
    case 'WebhookResumed':
      return { ...state, stage: 'ACTIVE' };
    case 'WebhookSecretRotated': {
      const { secretId, overlapUntil: until } = event.data;
      return { ...state, secretId, formerSecret: { secretId: state.secretId, until } };
    }
    case 'WebhookTriedAgain':
      return state;
    case 'WebhookRemoved':
      return { ...state, stage: 'REMOVED' };
  }
}
