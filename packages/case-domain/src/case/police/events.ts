import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { id, unitCode } from '../../vocabulary.js';

/** Why a matter is handed to the police. */
export const HANDOVER_REASONS = [
  'public_order',
  'crime_suspected',
  'domestic_violence',
  'danger',
  'registration',
  'other',
] as const;
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

/** 移送公安 and back. While the police have accepted, people's mediation is frozen; a commission letter re-opens it. */
export const policeEvents = {
  HandedToPolice: event(
    z.object({
      handoverId: id,
      station: unitCode,
      reasonCode: z.enum(HANDOVER_REASONS),
      reason: personalText(1000),
      evidence: z.array(z.string().max(120)).max(20),
    }),
  ),
  PoliceAccepted: event(z.object({ handoverId: id, policeNumber: z.string().max(60).optional() })),
  PoliceReturned: event(z.object({ handoverId: id, reason: personalText(1000) })),
  /** 委托人民调解书. */
  Commissioned: event(z.object({ handoverId: id, letterNumber: z.string().min(1).max(60) })),
};
