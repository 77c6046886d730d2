import { z } from 'zod';
import { momentQuery } from '../moment.js';
import { flag, listOf, page, paging } from '../paging.js';
import { shownPerson, shownText } from '../shown.js';
import { line } from '../text.js';
import {
  areaCode,
  channel,
  confidentiality,
  dueClass,
  finding,
  id,
  instant,
  level,
  outcome,
  revision,
  risk,
  stage,
  supervision,
  typeCode,
  unitCode,
} from '../words.js';

/** A case as lists show it. */
export const caseSummary = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    revision,
    title: z.string(),
    stage,
    typeCode,
    areaPath: z.array(z.string()),
    building: z.string().optional(),
    urgent: z.boolean(),
    risk,
    level,
    confidentiality,
    channel,
    reportCount: z.int(),
    openedAt: instant,
    acceptedAt: instant.nullable(),
    dueClass: dueClass.nullable(),
    originalDueAt: instant.nullable(),
    dueAt: instant.nullable(),
    dueProvisional: z.boolean(),
    contactDueAt: instant.nullable(),
    contactedAt: instant.nullable(),
    finding: finding.nullable(),
    outcome: outcome.nullable(),
    resolvedAt: instant.nullable(),
    verificationDueAt: instant.nullable(),
    closedAt: instant.nullable(),
    reopenUntil: instant.nullable(),
    reopenCount: z.int(),
    leadUnit: z.string().nullable(),
    dangerReported: z.boolean(),
    supervision,
    /** The most it ever had, lifted or not. */
    highestSupervision: supervision,
    changedAt: instant,
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof caseSummary>;

export const caseList = page('CaseList', caseSummary);
export type CaseList = z.infer<typeof caseList>;

/** What a list of cases is narrowed to; everything given holds at once. */
export const caseListQuery = {
  area: areaCode.exactOptional(),
  stages: listOf(stage).exactOptional(),
  open: flag.exactOptional(),
  types: listOf(typeCode).exactOptional(),
  levels: listOf(level).exactOptional(),
  risks: listOf(risk).exactOptional(),
  urgent: flag.exactOptional(),
  /** Words of the title, or a case number. */
  search: line(80).exactOptional(),
  leadUnit: unitCode.exactOptional(),
  /** Only cases the caller has acted on. */
  mine: flag.exactOptional(),
  openedFrom: instant.exactOptional(),
  openedTo: instant.exactOptional(),
  dueFrom: instant.exactOptional(),
  dueBefore: instant.exactOptional(),
  /** The list as it stood at a moment. Who may see which case is decided by now. */
  ...momentQuery,
  sort: z.enum(['opened', 'due']).default('opened'),
  ...paging,
} as const;

export const reportStatus = z
  .enum(['PENDING', 'ANSWERED', 'DECLINED', 'ATTACHED'])
  .meta({ id: 'ReportStatus' });

/** One report, whatever became of it. */
export const report = z
  .object({
    reportId: id,
    revision,
    status: reportStatus,
    caseId: id.nullable(),
    channel: z.string(),
    areaPath: z.array(z.string()),
    building: z.string().nullable(),
    address: shownText.optional(),
    text: shownText,
    typeCode: typeCode.nullable(),
    urgent: z.boolean(),
    reporter: shownPerson.optional(),
    confidentialReporter: z.boolean(),
    photoHashes: z.array(z.string()),
    /** Those that have come; the others are still on the phone. */
    photosReceived: z.array(z.string()),
    filedAt: instant,
    occurredAt: instant,
    lateEntry: z.boolean(),
    settledAt: instant.nullable(),
    declineReason: z.string().nullable(),
    /** What the reporter was told. */
    reply: shownText.optional(),
    /** Of one report alone: the case where the matter goes on now, also after its case was joined into another. */
    currentCase: z.object({ caseId: id, caseNumber: z.string() }).optional(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof report>;

export const reportList = page('ReportList', report);
export const reportListQuery = {
  area: areaCode.exactOptional(),
  statuses: listOf(reportStatus).exactOptional(),
  ...paging,
} as const;

/** Reports that probably speak of one thing, and open cases they could belong to. */
export const pendingGroup = z
  .object({
    areaPath: z.array(z.string()),
    building: z.string().nullable(),
    typeCode: typeCode.nullable(),
    reportIds: z.array(id),
    urgent: z.boolean(),
    firstFiledAt: instant,
    openCases: z.array(id),
  })
  .meta({ id: 'PendingGroup' });
export const pendingGroups = z.object({ items: z.array(pendingGroup) }).meta({ id: 'PendingGroups' });
export const areaQuery = { area: areaCode.exactOptional() } as const;

/** What a list of things inside cases shows of the case. */
const ofCase = {
  caseId: id,
  caseNumber: z.string(),
  title: z.string(),
  typeCode,
  stage,
  areaPath: z.array(z.string()),
  risk,
} as const;

export const handoverStatus = z
  .enum(['HANDED', 'ACCEPTED', 'RETURNED', 'COMMISSIONED'])
  .meta({ id: 'HandoverStatus' });

/** 移送 as the police station receives it. */
export const policeInboxEntry = z
  .object({
    ...ofCase,
    handoverId: id,
    station: z.string(),
    status: handoverStatus,
    reasonCode: z.string(),
    reason: shownText,
    evidence: z.array(z.string()),
    handedAt: instant,
    policeNumber: z.string().nullable(),
    answeredAt: instant.nullable(),
    letterNumber: z.string().nullable(),
  })
  .meta({ id: 'PoliceInboxEntry' });
export const policeInbox = page('PoliceInbox', policeInboxEntry);
export const policeInboxQuery = { statuses: listOf(handoverStatus).exactOptional(), ...paging } as const;
export const stationPath = z.strictObject({ station: unitCode });

/** A session in somebody's diary. */
export const sessionEntry = z
  .object({
    ...ofCase,
    sessionId: id,
    mediationId: id,
    mediatorId: z.string().nullable(),
    status: z.enum(['SCHEDULED', 'HELD', 'ADJOURNED']),
    startsAt: instant,
    room: z.string(),
    open: z.boolean(),
    heldAt: instant.nullable(),
    adjournedUntil: instant.nullable(),
  })
  .meta({ id: 'SessionEntry' });
export const mediatorDiary = page('MediatorDiary', sessionEntry);
export const mediatorDiaryQuery = {
  from: instant,
  to: instant,
  area: areaCode.exactOptional(),
  /** Only the caller's own sessions. */
  mine: flag.exactOptional(),
  ...paging,
} as const;

/** How far a mediation is; see the columns of the board. */
const mediationPhase = z
  .enum(['unassigned', 'consent', 'sessions', 'signing', 'performing', 'callback'])
  .meta({ id: 'MediationPhase' });
export type MediationPhase = z.infer<typeof mediationPhase>;

/** A mediation that goes on, as a card: nobody's name, so it may hang on a wall. */
const mediationCard = z
  .object({
    caseId: id,
    mediationId: id,
    caseNumber: z.string(),
    title: z.string(),
    typeCode: z.string(),
    areaPath: z.array(areaCode),
    risk,
    phase: mediationPhase,
    parties: z.int(),
    /** Parties whose latest word is a refusal. */
    refused: z.int(),
    /** Until when it runs; null before everybody consented. */
    dueAt: instant.nullable(),
    /** The next session that is still to be held. */
    nextSessionAt: instant.nullable(),
    /** The next thing an agreement in effect asks for. */
    obligationDueAt: instant.nullable(),
  })
  .meta({ id: 'MediationCard' });
export type MediationCard = z.infer<typeof mediationCard>;
export const mediationBoard = z.object({ items: z.array(mediationCard) }).meta({ id: 'MediationBoard' });
export const mediationBoardQuery = {
  area: areaCode.exactOptional(),
  /** Only the caller's own mediations, and those nobody leads yet. */
  mine: flag.exactOptional(),
} as const;

/** A notice with items no recheck has found done. */
export const noticeEntry = z
  .object({
    ...ofCase,
    noticeId: id,
    kind: z.enum(['advisory', 'order']),
    authority: z.string().nullable(),
    documentNumber: z.string().nullable(),
    addressee: shownPerson,
    servedAt: instant,
    dueAt: instant,
    recheckDueAt: instant,
    itemCount: z.int(),
    openItems: z.array(id),
    lastRecheckAt: instant.nullable(),
  })
  .meta({ id: 'NoticeEntry' });
export const noticeList = page('NoticeList', noticeEntry);

/** What somebody has still to do under an agreement. */
export const obligationEntry = z
  .object({
    ...ofCase,
    obligationId: id,
    agreementId: id,
    debtor: id,
    creditor: id.nullable(),
    content: shownText,
    amountFen: z.int().nullable(),
    dueAt: instant,
    result: z.string().nullable(),
    reminders: z.int(),
  })
  .meta({ id: 'ObligationEntry' });
export const obligationList = page('ObligationList', obligationEntry);

export const dueQuery = {
  area: areaCode.exactOptional(),
  dueBefore: instant.exactOptional(),
  ...paging,
} as const;

/** An alarm nobody has acknowledged. */
export const dangerEntry = z
  .object({ ...ofCase, dangerId: id, text: shownText, reportedAt: instant, acknowledgeBy: instant })
  .meta({ id: 'DangerEntry' });

/** A whistle that is not closed. */
export const whistleEntry = z
  .object({
    ...ofCase,
    whistleId: id,
    meetingAt: instant,
    question: shownText,
    departments: z.array(z.string()),
    reportedIn: z.array(z.string()),
  })
  .meta({ id: 'WhistleEntry' });
