import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { due, id, instant } from '../../vocabulary.js';

/** 法定途径: where a matter is decided that cannot be settled here. */
export const STATUTORY_ROUTES = [
  'litigation',
  'arbitration',
  'administrative_reconsideration',
  'administrative_ruling',
  'petition',
  'labour_inspection',
  'other',
] as const;
export type StatutoryRoute = (typeof STATUTORY_ROUTES)[number];

/** Ways a case ends beside being resolved and verified, and what happens to its file. */
export const endingEvents = {
  CaseWithdrawn: event(
    z.object({
      reportId: id,
      wishedAt: instant,
      how: z.enum(['oral_recorded', 'written']),
      wish: personalText(1000),
    }),
  ),
  /** 导入法定途径: told which way is open; resolved, to be verified. */
  StatutoryRouteGiven: event(
    z.object({
      route: z.enum(STATUTORY_ROUTES),
      authority: z.string().min(1).max(120),
      toldWhom: personalText(200),
      toldAt: instant,
      explanation: personalText(2000),
      verificationDue: due,
    }),
  ),
  Archived: event(
    z.object({
      /** What a complete file has, and whether this one has it. */
      completeness: z.array(z.object({ item: z.string().max(60), present: z.boolean() })).max(40),
      /** Class of retention, by type. */
      retentionClass: z.string().max(40),
      retainUntil: instant.optional(),
    }),
  ),
  LegalHoldPlaced: event(z.object({ holdId: id, reason: personalText(500) })),
  LegalHoldLifted: event(z.object({ holdId: id, reason: personalText(500) })),
};
