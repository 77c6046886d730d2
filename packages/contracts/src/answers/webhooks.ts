import { z } from 'zod';
import { receipt } from '../receipt.js';
import { id, instant, webhookEventKind } from '../words.js';

/** Why a message has not arrived yet. */
export const webhookFailure = z
  .enum([
    'redirected',
    'answered_otherwise',
    'timed_out',
    'not_reached',
    'url_malformed',
    'needs_https',
    'port_refused',
    'host_unknown',
    'address_refused',
    'no_secret',
    'case_unreadable',
  ])
  .meta({ id: 'WebhookFailure' });

/** A receiver: what it is told of, and how far the telling is. Nothing of a case. */
export const webhook = z
  .object({
    webhookId: id,
    name: z.string(),
    url: z.string(),
    areaCode: z.string(),
    events: z.array(webhookEventKind),
    stage: z.enum(['ACTIVE', 'PAUSED']),
    registeredAt: instant,
    /** Until then the former secret signs as well. */
    overlapUntil: instant.optional(),
    /** Messages that wait for their time or for one before them. */
    waiting: z.int(),
    /** Messages that were tried for two days and given up. */
    parked: z.int(),
    delivered: z.int(),
    lastDeliveredAt: instant.optional(),
    lastFailedAt: instant.optional(),
    lastFailure: webhookFailure.optional(),
    /** What the receiver answered, where it did. */
    lastStatus: z.int().optional(),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof webhook>;
export const webhooks = z.object({ items: z.array(webhook) }).meta({ id: 'Webhooks' });
export type Webhooks = z.infer<typeof webhooks>;

/** A receipt with the signing secret that came into being: told here and never again. */
export const webhookReceipt = receipt
  .extend({
    /** `whsec_…`. Absent when the same request comes again: whoever missed the answer rotates the secret. */
    secret: z.string().optional(),
  })
  .meta({ id: 'WebhookReceipt' });
export type WebhookReceipt = z.infer<typeof webhookReceipt>;
