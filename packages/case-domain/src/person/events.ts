import { z } from 'zod';
import { type EventOf, event, personalText } from '../event-definition.js';
import { RETENTION_CLASSES } from '../retention/schedules-v1.js';
import { areaCode, id, instant } from '../vocabulary.js';

/** Why personal data is erased (个人信息保护法 47): its time is over, or the person asked and was right. */
export const ERASURE_REASONS = ['retention_over', 'request_upheld'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** By which versions of the schedules the time was over when it was decided; absent from what was decided before there were any. */
const retention = z.object({
  until: instant,
  schedules: z
    .array(z.object({ class: z.enum(RETENTION_CLASSES), version: z.int().min(1), years: z.int().min(1) }))
    .min(1),
});
export type RetentionGoneBy = z.infer<typeof retention>;

/**
 * Erasing one person (stream `person-{personRef}`). The stream bears the name of the person's key, so what is written
 * here in words is sealed under that key and goes with it.
 */
export const personEvents = {
  ErasureRequested: event(
    z.object({
      erasureId: id,
      reason: z.enum(ERASURE_REASONS),
      /** The person's own request, where that is the reason: when it came in and why it is upheld. */
      request: z.object({ receivedAt: instant, note: personalText(500) }).optional(),
      /** The smallest area in which everything about the person lies: who decides. */
      areaPath: z.array(areaCode).max(8),
      retention: retention.optional(),
    }),
  ),
  ErasureRejected: event(z.object({ erasureId: id, reason: personalText(500) })),
  PersonErased: event(
    z.object({
      erasureId: id,
      reason: z.enum(ERASURE_REASONS),
      /** Beside the person's own: streams whose texts speak of nobody else who is still known. */
      streams: z.array(z.string().max(60)),
      retention: retention.optional(),
    }),
  ),
  /** The keys are gone. Between this and PersonErased a process may die; what is missing is done by the next one. */
  PersonKeysDestroyed: event(z.object({ erasureId: id })),
};
export type PersonEvent = EventOf<typeof personEvents>;
