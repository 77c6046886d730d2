import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';
import { CONFIDENTIALITIES, DUE_CLASSES, LEVELS, OUTCOMES, typeCode } from '../vocabulary.js';
import { EVIDENCE_RULES, FLOWS, POLICE_REPORTS, RETENTIONS } from './catalogue.js';

/** What of a type can be revised; what is not named stays. */
const changes = z.object({
  dueClass: z.enum(DUE_CLASSES).optional(),
  level: z.enum(LEVELS).optional(),
  flow: z.array(z.enum(FLOWS)).max(FLOWS.length).optional(),
  confidentiality: z.enum(CONFIDENTIALITIES).optional(),
  evidence: z.enum(EVIDENCE_RULES).optional(),
  outcomes: z.array(z.enum(OUTCOMES)).min(1).max(OUTCOMES.length).optional(),
  policeReport: z.enum(POLICE_REPORTS).optional(),
  /** How long its files, and what is known of the persons in them, are kept. */
  retention: z.enum(RETENTIONS).optional(),
  /** New values of parameters the type has. */
  parameters: z.record(z.string(), z.number()).optional(),
});
export type TypeChanges = z.infer<typeof changes>;

/** Stream `catalogue-{typeCode}`: a type from a day on. Version 1 is built in. */
export const catalogueEvents = {
  CaseTypeRevised: event(
    z.object({
      code: typeCode,
      version: z.int().min(2),
      changes,
      from: z.iso.date(),
      reason: z.string().min(1).max(200),
    }),
  ),
};
export type CatalogueEvent = EventOf<typeof catalogueEvents>;
/** One revision of one type. */
export type TypeRevision = CatalogueEvent['data'];
