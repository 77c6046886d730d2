import { z } from 'zod';
import { personalText } from './event-definition.js';

/** Stages of a case. NONE: no such case yet. */
export const STAGES = [
  'REGISTERED',
  'ACCEPTED',
  'DISPATCHED',
  'HANDLING',
  'MEDIATING',
  'RECTIFYING',
  'HELD',
  'RESOLVED',
  'PERFORMING',
  'CLOSED',
  'ARCHIVED',
  'DECLINED',
  'JOINED',
  'WITHDRAWN',
] as const;
export type Stage = (typeof STAGES)[number];

/** "Any open" of the command table: REGISTERED … PERFORMING. */
export const OPEN_STAGES: readonly Stage[] = STAGES.slice(0, 9);

/** Levels at which a case is worked, lowest first. */
export const LEVELS = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'] as const;
export type Level = (typeof LEVELS)[number];

export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];

/** Time-limit classes: U urgent 24 h · S 1 working day · G 7 natural days · C 20 natural days. */
export const DUE_CLASSES = ['U', 'S', 'G', 'C'] as const;
export type DueClass = (typeof DUE_CLASSES)[number];

export const CONFIDENTIALITIES = ['normal', 'confidential_reporter', 'restricted'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** Exactly one channel is active at a time (I25). */
export const CHANNELS = ['none', 'peoples_mediation', 'police', 'administrative', 'court'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a report or a case is not accepted. The reporter must be told which way is open instead. */
export const DECLINE_REASONS = [
  'statutory_route',
  'already_in_process',
  'out_of_scope',
  'unlawful_demand',
  'no_new_facts',
  'emergency_transferred',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** How a report reached us. */
export const REPORT_CHANNELS = [
  'phone_app',
  'visit',
  'telephone',
  'hotline',
  'patrol',
  'platform',
  'import',
] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

/** How somebody was contacted. */
export const CONTACT_CHANNELS = ['in_person', 'telephone', 'message', 'letter'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const FINDINGS = ['founded', 'partly_founded', 'unfounded'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Outcomes of a case; `not_resolved` with a reason is as lawful as any other. */
export const OUTCOMES = [
  'resolved',
  'partly_resolved',
  'settled_by_agreement',
  'rectified',
  'answered',
  'unfounded',
  'transferred',
  'not_resolved',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const id = z.uuid();
export const instant = z.iso.datetime({ precision: 3 });
export const typeCode = z.string().regex(/^[A-Z]{2}\d{2}$/);
/** 4 city · 6 district · 9 street · 12 community or village · 14–15 grid · longer: the parts of a village (片 组 代表 户). */
export const areaCode = z.string().regex(/^(\d{4}|\d{6}|\d{9}|\d{12}|\d{14,24})$/);
export const unitCode = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{2,39}$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A place, resolved to areas as they stood when the thing occurred. `areaPath` runs from the top of the tree downwards. */
export const place = z.object({
  areaPath: z.array(areaCode).min(1).max(8),
  /** Up to the building in clear … */
  building: z.string().max(40).optional(),
  /** … below it (unit, door, free description) personal. */
  address: personalText(200).optional(),
});
export type Place = z.infer<typeof place>;

/** A person as an event names one: a vault reference, with sealed particulars. */
export const person = z.object({
  personRef: id,
  name: personalText(60).optional(),
  phone: personalText(30).optional(),
  idNumber: personalText(30).optional(),
  address: personalText(200).optional(),
});
export type Person = z.infer<typeof person>;

/** Something that proves: a photo by its hash, or a note. */
export const evidence = z.object({
  evidenceId: id,
  kind: z.enum(['photo', 'document', 'recording', 'note', 'police_number', 'authority_reply']),
  hash: sha256.optional(),
  note: personalText(1000).optional(),
});
export type Evidence = z.infer<typeof evidence>;

/** A law or policy by title and version date, never as a bare article number. */
export const legalBasis = z.object({
  title: z.string().min(1).max(120),
  version: z.iso.date(),
  article: z.string().max(40).optional(),
});
export type LegalBasis = z.infer<typeof legalBasis>;

/**
 * A due date. `provisional`: the calendar of that year is not published; an explicit event will recompute it. `basis`:
 * what it was counted from, so that it can be unfolded later; absent from the events of the first months.
 */
export const due = z.object({
  at: instant,
  provisional: z.boolean(),
  basis: z
    .object({ from: instant, unit: z.enum(['working_days', 'days', 'hours']), count: z.number().min(0) })
    .optional(),
});
export type Due = z.infer<typeof due>;
