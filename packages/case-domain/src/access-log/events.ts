import { z } from 'zod';
import { type EventOf, event, personalText } from '../event-definition.js';
import { id } from '../vocabulary.js';

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
  CaseExported: event(z.object({ exportId: id, caseId: id })),
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
};
export type AccessEvent = EventOf<typeof accessEvents>;
