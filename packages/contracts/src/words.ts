import { z } from 'zod';

/** An id its maker chose: UUID in lower case (it becomes part of a stream's name), version 7 preferred. */
export const id = z.stringFormat(
  'uuid',
  /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
);
/** Years in which something can have been reported, or a law been made; no database chokes on them. */
const NEAR = /^(?:19|20)/;
/** ISO-8601 in UTC with milliseconds: `2026-11-24T01:58:25.000Z`. */
export const instant = z.iso.datetime({ precision: 3 }).regex(NEAR);
/** A calendar day in Asia/Shanghai. */
export const day = z.iso.date().regex(NEAR);

/** True for the pattern that keeps dates within the years that matter. */
export function isPatternOfDates(pattern: string): boolean {
  return pattern === String(NEAR);
}
/** Place in the whole log, as a decimal string. */
export const position = z.string().regex(/^\d{1,19}$/);
/** Number of the last event of a stream, counting from 0. */
export const revision = z.int().min(0);

export const typeCode = z.string().regex(/^[A-Z]{2}\d{2}$/);
/** 4 city · 6 district · 9 street · 12 community or village · 14–15 grid · longer: the parts of a village (片 组 代表 户). */
export const areaCode = z.string().regex(/^(\d{4}|\d{6}|\d{9}|\d{12}|\d{14,24})$/);
export const unitCode = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{2,39}$/);
/** Levels of the area tree, top down; villages go on below the community with 村—片—组—代表—户. */
export const areaLevel = z
  .enum([
    'city',
    'district',
    'street',
    'community',
    'grid',
    'village',
    'section',
    'group',
    'representative',
    'household',
  ])
  .meta({ id: 'AreaLevel' });
export const unitKind = z
  .enum([
    'community',
    'street_office',
    'department',
    'police_station',
    'committee',
    'justice_office',
    'law_firm',
    'property_company',
  ])
  .meta({ id: 'UnitKind' });
/** What the numbers of an outline refer to. */
export const datum = z.enum(['WGS84', 'GCJ-02', 'CGCS2000']).meta({ id: 'Datum' });
/** SHA-256 of a file, hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

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
export const stage = z.enum(STAGES).meta({ id: 'Stage' });
export type Stage = z.infer<typeof stage>;

export const level = z.enum(['GRID', 'COMMUNITY', 'STREET', 'DISTRICT']).meta({ id: 'Level' });
export const risk = z.enum(['low', 'medium', 'high']).meta({ id: 'Risk' });
export const dueClass = z.enum(['U', 'S', 'G', 'C']).meta({ id: 'DueClass' });
export const confidentiality = z
  .enum(['normal', 'confidential_reporter', 'restricted'])
  .meta({ id: 'Confidentiality' });
export const channel = z
  .enum(['none', 'peoples_mediation', 'police', 'administrative', 'court'])
  .meta({ id: 'Channel' });
export const reportChannel = z
  .enum(['phone_app', 'visit', 'telephone', 'hotline', 'patrol', 'platform', 'import'])
  .meta({ id: 'ReportChannel' });
export const contactChannel = z
  .enum(['in_person', 'telephone', 'message', 'letter'])
  .meta({ id: 'ContactChannel' });
export const finding = z.enum(['founded', 'partly_founded', 'unfounded']).meta({ id: 'Finding' });
export const declineReason = z
  .enum([
    'statutory_route',
    'already_in_process',
    'out_of_scope',
    'unlawful_demand',
    'no_new_facts',
    'emergency_transferred',
  ])
  .meta({ id: 'DeclineReason' });
export const outcome = z
  .enum([
    'resolved',
    'partly_resolved',
    'settled_by_agreement',
    'rectified',
    'answered',
    'unfounded',
    'transferred',
    'not_resolved',
  ])
  .meta({ id: 'Outcome' });
export const objectionGround = z
  .enum(['not_our_duty', 'not_our_area', 'law_names_another'])
  .meta({ id: 'ObjectionGround' });
export const holdReason = z
  .enum(['waiting_for_party', 'statutory_procedure', 'expert_report', 'season'])
  .meta({ id: 'HoldReason' });
const SUPERVISION_CARDS = ['ordinary', 'yellow', 'red'] as const;
export const supervisionCard = z.enum(SUPERVISION_CARDS).meta({ id: 'SupervisionCard' });
export const supervision = z.enum(['none', ...SUPERVISION_CARDS]).meta({ id: 'Supervision' });
export const statutoryRoute = z
  .enum([
    'litigation',
    'arbitration',
    'administrative_reconsideration',
    'administrative_ruling',
    'petition',
    'labour_inspection',
    'other',
  ])
  .meta({ id: 'StatutoryRoute' });
/** GW grid · CW community · MD mediator · PL police · SD street desk · SL street leader · DU department · DS district · AU auditor · SA administrator · VR callback · SYS timers. */
export const role = z
  .enum(['GW', 'CW', 'MD', 'PL', 'SD', 'SL', 'DU', 'DS', 'AU', 'SA', 'VR', 'SYS'])
  .meta({ id: 'Role' });
/** Kinds of personal fields, as a case shows them. */
export const personalField = z
  .enum([
    'reporter.name',
    'reporter.phone',
    'reporter.idNumber',
    'reporter.address',
    'party.name',
    'party.phone',
    'party.idNumber',
    'party.address',
    'place.address',
    'report.text',
    'handling.text',
    'mediation.text',
    'agreement.text',
  ])
  .meta({ id: 'PersonalField' });
/** What masked personal data may be looked at for. */
export const revealPurpose = z
  .enum([
    'contact',
    'site_visit',
    'service_of_notice',
    'mediation',
    'identity_check',
    'safety',
    'request_of_the_person',
    'audit',
  ])
  .meta({ id: 'RevealPurpose' });
export const exportPurpose = z
  .enum(['archiving', 'audit', 'court', 'police', 'supervision', 'request_of_the_person', 'training'])
  .meta({ id: 'ExportPurpose' });
/** What can change about an account. */
export const accountChange = z
  .enum([
    'created',
    'password_changed',
    'password_reset',
    'second_factor_set_up',
    'second_factor_removed',
    'identity_linked',
    'post_given',
    'token_made',
    'token_revoked',
    'session_ended',
    'signed_out_everywhere',
    'disabled',
  ])
  .meta({ id: 'AccountChange' });
/** Why something that was refused was not for whoever tried it. */
export const attemptReason = z
  .enum(['not_known', 'not_allowed', 'own_work', 'two_people', 'conflict_of_interest', 'office'])
  .meta({ id: 'AttemptReason' });
export const exportLevel = z.enum(['sealed', 'masked', 'anonymous']).meta({ id: 'ExportLevel' });
export const language = z.enum(['zh-CN', 'en']).meta({ id: 'Language' });

/** Building blocks a type allows: S on the spot · R rectification · M mediation · W whistle · P police link. */
export const flow = z.enum(['S', 'R', 'M', 'W', 'P']);
/** Capacity for civil conduct (Civil Code 17–22). */
export const victimCapacity = z.enum(['full', 'limited', 'none']).meta({ id: 'VictimCapacity' });
export const policeWish = z.enum(['wanted', 'not_wanted', 'undecided']).meta({ id: 'PoliceWish' });
export const policeFinding = z
  .enum(['no_violation', 'warning_letter', 'penalty', 'criminal_case'])
  .meta({ id: 'PoliceFinding' });
export const buildingTopic = z.enum(['safety', 'people', 'hygiene', 'clutter']).meta({ id: 'BuildingTopic' });
export const visitGroup = z.enum(['high_risk', 'key', 'general']).meta({ id: 'VisitGroup' });
export const visitMode = z
  .enum(['door', 'telephone', 'third_party', 'pairing', 'neighbours', 'smart_alarm', 'hotline'])
  .meta({ id: 'VisitMode' });
/** How long the files of a type are kept. */
export const retention = z.enum(['ten_years', 'thirty_years', 'permanent']);
/** What is kept by one schedule: the classes of files, what was only answered, and visits. */
export const retentionClass = z
  .enum(['ten_years', 'thirty_years', 'permanent', 'answered', 'visits'])
  .meta({ id: 'RetentionClass' });
export const policeReport = z.enum(['none', 'prompted', 'mandatory']);
/** What must be on file before a case can be resolved. */
export const evidenceRule = z.enum([
  'note',
  'reply',
  'photo',
  'photos_before_and_after',
  'recheck',
  'photo_and_recheck',
  'order_and_recheck',
  'site_and_recheck',
  'agreement_or_termination',
  'agreement_or_transfer',
  'authority_reply',
  'hand_over',
  'police',
  'visit',
]);
/** Clocks whose date waits for the calendar of a year to come. */
export const clockName = z
  .enum([
    'resolution',
    'objection_window',
    'mediation',
    'joint_application',
    'advisory',
    'recheck',
    'verification',
    'reopen_window',
  ])
  .meta({ id: 'ProvisionalClock' });

/** How a sample is drawn: every case alike, or a share of every type or community. */
export const samplingMethod = z.enum(['simple', 'by_type', 'by_community']).meta({ id: 'SamplingMethod' });
/** What an auditor found in a case. */
export const findingKind = z
  .enum([
    'in_order',
    'recorded_late',
    'deadline_missed',
    'evidence_missing',
    'procedure',
    'closed_too_soon',
    'personal_data',
    'other',
  ])
  .meta({ id: 'FindingKind' });
/** What a unit says to a finding. */
export const findingView = z.enum(['accepted', 'disputed']).meta({ id: 'FindingView' });

/** What a receiver can be told of a case. */
export const webhookEventKind = z
  .enum(['opened', 'stage_changed', 'resolved', 'closed', 'reopened', 'overdue'])
  .meta({ id: 'WebhookEventKind' });

/** A due date. `provisional`: the calendar of that year is not published yet, so it may still move. */
export const due = z
  .object({
    at: instant,
    provisional: z.boolean(),
    /** What it was counted from: enough to tell how the day was found. */
    basis: z
      .object({ from: instant, unit: z.enum(['working_days', 'days', 'hours']), count: z.number().min(0) })
      .optional(),
  })
  .meta({ id: 'Due' });
/** A law or policy by title and the date of its version, as it stands in the file. */
export const legalBasis = z
  .object({ title: z.string(), version: day, article: z.string().optional() })
  .meta({ id: 'LegalBasis' });
