import { type Decider, demand, type Instant, refuse } from '@linli/kernel';
import type { WebhookCommand, WebhookTerms } from './commands.js';
import type { WebhookEvent } from './events.js';
import { demandAreaLargeEnough } from './policies/demand-area-large-enough.js';
import { evolveWebhook, type Webhook, type WebhookState } from './state.js';

/** How long the former secret still signs: a working day of whoever looks after the receiver. */
const OVERLAP_MS = 24 * 60 * 60 * 1000;

/** 推送: where to and what of. It can be said as often as one likes; only what changes something is on record. */
export const webhookDecider: Decider<WebhookCommand, WebhookEvent, WebhookState, { readonly now: Instant }> =
  {
    category: 'webhook',
    initial: undefined,
    decide: (command, state, { now }) => {
      if (command.type === 'RegisterWebhook') {
        const { type: _, ...data } = command;
        if (state !== undefined) return isSame(state, data) ? [] : refuse('WEBHOOK_EXISTS');
        demandAreaLargeEnough(data.areaCode);
        return [{ type: 'WebhookRegistered', data }];
      }
      if (state === undefined) return refuse('WEBHOOK_UNKNOWN');
      if (command.type === 'RemoveWebhook')
        return state.stage === 'REMOVED' ? [] : [{ type: 'WebhookRemoved', data: {} }];
      demand(state.stage !== 'REMOVED', 'WEBHOOK_REMOVED_ALREADY');
      return decideOnStanding(command, state, now);
    },
    evolve: evolveWebhook,
  };

type OnStanding = Exclude<WebhookCommand, { readonly type: 'RegisterWebhook' | 'RemoveWebhook' }>;

function decideOnStanding(command: OnStanding, state: Webhook, now: Instant): readonly WebhookEvent[] {
  switch (command.type) {
    case 'ReviseWebhook': {
      const { type: _, ...data } = command;
      if (isSame(state, data)) return [];
      demandAreaLargeEnough(data.areaCode);
      return [{ type: 'WebhookRevised', data }];
    }
    case 'PauseWebhook':
      return state.stage === 'PAUSED' ? [] : [{ type: 'WebhookPaused', data: {} }];
    case 'ResumeWebhook':
      return state.stage === 'ACTIVE' ? [] : [{ type: 'WebhookResumed', data: {} }];
    case 'RotateWebhookSecret': {
      const { secretId } = command;
      if (state.secretId === secretId) return [];
      const overlapUntil = new Date(Date.parse(now) + OVERLAP_MS).toISOString();
      return [{ type: 'WebhookSecretRotated', data: { secretId, overlapUntil } }];
    }
    case 'TryWebhookAgain':
      return [{ type: 'WebhookTriedAgain', data: {} }];
  }
}

function isSame(one: WebhookTerms, other: WebhookTerms): boolean {
  return (
    one.name === other.name &&
    one.url === other.url &&
    one.areaCode === other.areaCode &&
    String(one.events.toSorted()) === String(other.events.toSorted())
  );
}
