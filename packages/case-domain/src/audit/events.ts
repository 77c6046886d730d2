import { z } from 'zod';
import { type EventOf, event, personalText } from '../event-definition.js';
import { areaCode, id, instant, typeCode } from '../vocabulary.js';

/** 抽样方法: every case alike, or a share of every type or of every community. */
export const SAMPLING_METHODS = ['simple', 'by_type', 'by_community'] as const;
export type SamplingMethod = (typeof SAMPLING_METHODS)[number];

/** What an auditor found in a case. `in_order`: looked at, nothing to say. */
export const FINDING_KINDS = [
  'in_order',
  'recorded_late',
  'deadline_missed',
  'evidence_missing',
  'procedure',
  'closed_too_soon',
  'personal_data',
  'other',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What the unit says to a finding. */
export const FINDING_VIEWS = ['accepted', 'disputed'] as const;
export type FindingView = (typeof FINDING_VIEWS)[number];

/** Cases a sample can have at most: as many as somebody can look into. */
export const MOST_SAMPLED = 200;

/** 32 hexadecimal digits. */
const seed = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * 抽查 (stream `audit-{id}`): a sample of the cases opened in an area within a period, what was found in each, and what the
 * unit says to it. Seed, method, size and the part of the log that was drawn from are on record, so anybody can draw it
 * again. It is about cases, never about people; what is written in words is sealed.
 */
export const auditEvents = {
  AuditOpened: event(
    z.object({
      /** From the top of the tree down to the area whose cases are looked at. */
      areaPath: z.array(areaCode).min(1).max(8),
      /** Cases opened in [from, to). */
      from: instant,
      to: instant,
      method: z.enum(SAMPLING_METHODS),
      size: z.int().min(1).max(MOST_SAMPLED),
      /** Only these types; absent: all. */
      typeCodes: z.array(typeCode).min(1).max(40).optional(),
      seed,
    }),
  ),
  SampleDrawn: event(
    z.object({
      /** Position of the log up to which cases were drawn from; a decimal string. */
      through: z.string().regex(/^\d{1,19}$/),
      /** How many cases there were to draw from. */
      population: z.int().min(1),
      cases: z
        .array(z.object({ caseId: id, stratum: z.string().max(40) }))
        .min(1)
        .max(MOST_SAMPLED),
    }),
  ),
  FindingRecorded: event(
    z.object({
      findingId: id,
      caseId: id,
      kind: z.enum(FINDING_KINDS),
      /** Revision of the event of the case the finding is about. */
      atRevision: z.int().min(0).optional(),
      text: personalText(2000),
    }),
  ),
  FindingAnswered: event(
    z.object({ answerId: id, findingId: id, view: z.enum(FINDING_VIEWS), text: personalText(2000) }),
  ),
  ReauditSet: event(z.object({ on: z.iso.date() })),
  AuditClosed: event(z.object({ conclusion: personalText(2000) })),
};
export type AuditEvent = EventOf<typeof auditEvents>;
