import { z } from 'zod';
import { type EventOf, event, personalText } from '../event-definition.js';
import { id, instant } from '../vocabulary.js';

/** What masked personal data may be looked at for. */
export const REVEAL_PURPOSES = [
  'contact',
  'site_visit',
  'service_of_notice',
  'mediation',
  'identity_check',
  'safety',
  'request_of_the_person',
  'audit',
] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];

/** What a case may be taken away for. */
export const EXPORT_PURPOSES = [
  'archiving',
  'audit',
  'court',
  'police',
  'supervision',
  'request_of_the_person',
  'training',
] as const;
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number];

/**
 * How much of a case leaves. `sealed`: its events exactly as stored, to be kept and proved as a whole. `masked`: no person
 * in clear. `anonymous`: no person and no place below the street.
 */
export const EXPORT_LEVELS = ['sealed', 'masked', 'anonymous'] as const;
export type ExportLevel = (typeof EXPORT_LEVELS)[number];

/** Documents that are printed with personal data in clear, to be signed, read over or served. */
export const PRINTED_DOCUMENTS = ['agreement', 'advisory', 'order', 'minutes'] as const;
export type PrintedDocumentKind = (typeof PRINTED_DOCUMENTS)[number];

/**
 * Who saw what, when and for which purpose (I33): stream `access-{day in Shanghai}-{account}`, so that one person's day
 * is one short stream and nobody waits for anybody else. It says which kinds of fields, never what stood in them.
 */
export const accessEvents = {
  PersonalDataRevealed: event(
    z.object({
      revealId: id,
      caseId: id,
      purpose: z.enum(REVEAL_PURPOSES),
      note: personalText(300).optional(),
      /** Kinds of personal fields, as access to them is granted: `reporter.phone`. */
      fields: z.array(z.string().max(40)).min(1).max(20),
      /** Only those of this person. */
      personRef: id.optional(),
    }),
  ),
  /** A whole case left the system as a file. */
  CaseExported: event(
    z.object({
      exportId: id,
      caseId: id,
      /** Level and purpose were not asked for at first. */
      level: z.enum(EXPORT_LEVELS).optional(),
      purpose: z.enum(EXPORT_PURPOSES).optional(),
      note: personalText(300).optional(),
    }),
  ),
  /** The kind of document is the purpose: it is made to be signed, read over, or served on somebody. */
  DocumentPrinted: event(
    z.object({
      printId: id,
      caseId: id,
      document: z.enum(PRINTED_DOCUMENTS),
      documentId: id,
      fields: z.array(z.string().max(40)).min(1).max(20),
    }),
  ),
  /**
   * A restricted case (限知) was opened: its page, its history or a photo of it. The first look of the hour that began then
   * stands for all of that hour: a page asks several things at once and asks again by itself, and an auditor wants to
   * know that somebody was there, not how often a browser asked.
   */
  RestrictedCaseSeen: event(z.object({ caseId: id, hour: instant })),
};
export type AccessEvent = EventOf<typeof accessEvents>;
