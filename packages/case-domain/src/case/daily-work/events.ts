import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { CONTACT_CHANNELS, evidence, FINDINGS, id, instant, sha256 } from '../../vocabulary.js';

/** Talking to people, going to look, keeping notes and evidence. */
export const workEvents = {
  ContactMade: event(
    z.object({
      contactId: id,
      channel: z.enum(CONTACT_CHANNELS),
      contactedAt: instant,
      summary: personalText(2000),
    }),
  ),
  ContactAttempted: event(
    z.object({
      contactId: id,
      channel: z.enum(CONTACT_CHANNELS),
      attemptedAt: instant,
      /** The third failed attempt at a different time makes the reporter "unreachable". */
      attempt: z.int().min(1),
      note: personalText(500).optional(),
    }),
  ),
  SiteChecked: event(
    z.object({
      checkId: id,
      checkedAt: instant,
      finding: z.enum(FINDINGS),
      note: personalText(2000),
      personsPresent: personalText(500).optional(),
      photoHashes: z.array(sha256).max(20),
      checklist: z
        .array(z.object({ item: z.string().max(80), answer: z.enum(['yes', 'no', 'not_applicable']) }))
        .max(40),
    }),
  ),
  NoteAdded: event(
    z.object({
      noteId: id,
      text: personalText(4000),
      /** Readable only by the author's role group, and by an auditor with a reason. */
      confidential: z.boolean(),
    }),
  ),
  EvidenceAdded: event(z.object({ evidence })),
  NoteMarkedConfidential: event(z.object({ noteId: id })),
};
