export type { Claimed } from './claim.js';
export {
  type CreateWebhooks,
  createWebhooks,
  type ReadCase,
  type SecretBox,
  type Webhooks,
} from './create-webhooks.js';
export type { WaySettings } from './settings.js';
export type { DeliveryFailure, Outcome } from './settle.js';
export { BACK_OFF_MS } from './settle.js';
export type { WebhookStanding } from './standing.js';
export { CheckpointMoved } from './take-in.js';
