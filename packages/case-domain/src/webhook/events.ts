import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';
import { areaCode, id, instant } from '../vocabulary.js';

/**
 * What a receiver can be told of a case: it was opened, its stage changed (whichever it is now), it was resolved, closed
 * or reopened, it went past the date it had to be resolved by.
 */
export const WEBHOOK_EVENTS = [
  'opened',
  'stage_changed',
  'resolved',
  'closed',
  'reopened',
  'overdue',
] as const;
export type WebhookEventKind = (typeof WEBHOOK_EVENTS)[number];

/** Where to, of which area and what of. The address carries no secret: it stands in the log in clear. */
const terms = {
  /** What the receiver is called: 12345, the grid platform. */
  name: z.string().min(1).max(60),
  url: z.string().min(1).max(2000),
  areaCode,
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length),
};

/**
 * Stream `webhook-{id}`: a platform of the city that is told when cases of an area move on. A signing secret is never here,
 * only the id it is kept under.
 */
export const webhookEvents = {
  WebhookRegistered: event(z.object({ ...terms, secretId: id })),
  WebhookRevised: event(z.object(terms)),
  WebhookPaused: event(z.object({})),
  WebhookResumed: event(z.object({})),
  /** Until then both secrets sign, so that the receiver can change over in its own time. */
  WebhookSecretRotated: event(z.object({ secretId: id, overlapUntil: instant })),
  /** What was given up is to be tried again. */
  WebhookTriedAgain: event(z.object({})),
  WebhookRemoved: event(z.object({})),
};
export type WebhookEvent = EventOf<typeof webhookEvents>;
