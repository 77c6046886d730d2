import { z } from 'zod';
import { flag, listOf, page, paging } from '../paging.js';
import { shownText } from '../shown.js';
import { line } from '../text.js';
import {
  accountChange,
  areaCode,
  attemptReason,
  confidentiality,
  exportPurpose,
  id,
  instant,
  personalField,
  retentionClass,
  revealPurpose,
  revision,
  role,
} from '../words.js';

export const erasureStatus = z
  .enum(['REQUESTED', 'REJECTED', 'APPROVED', 'DONE'])
  .meta({ id: 'ErasureStatus' });

/** 删除个人信息: what was asked for, and how far it is. `APPROVED`: the keys are being destroyed; `DONE`: they are. */
export const erasure = z
  .object({
    personRef: id,
    erasureId: id,
    status: erasureStatus,
    reason: z.enum(['retention_over', 'request_upheld']),
    areaPath: z.array(z.string()),
    requestedAt: instant,
    requestedBy: z.string(),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'Erasure' });
export const erasureList = page('ErasureList', erasure);
export type ErasureList = z.infer<typeof erasureList>;
export const erasureListQuery = {
  area: areaCode.exactOptional(),
  statuses: listOf(erasureStatus).exactOptional(),
  ...paging,
} as const;

/** 保存期满: a person nothing about whom is kept any longer, by reference. */
export const retentionDue = z
  .object({
    personRef: id,
    /** What kept the person longest, and the last day it did. */
    keptAs: retentionClass,
    lastDay: z.string(),
    areaPath: z.array(z.string()),
    /** A file that names the person is under legal hold. */
    held: z.boolean(),
    /** Reports, cases and lists of visits that name the person. */
    matters: z.int(),
    /** The last request to erase the person. */
    erasure: erasureStatus.nullable(),
    erasureId: id.nullable(),
  })
  .meta({ id: 'RetentionDue' });
export const retentionDueList = page('RetentionDueList', retentionDue);
export type RetentionDueList = z.infer<typeof retentionDueList>;
export const retentionDueQuery = {
  area: areaCode.exactOptional(),
  /** Also what is over within so many days. */
  within: z.coerce.number().int().min(0).max(3660).exactOptional(),
  ...paging,
} as const;

/** Masked personal data in clear. */
export const revealed = z
  .object({
    revealId: id,
    items: z.array(
      z.object({
        /** The report or the event the text stands in, and where in it. */
        source: id,
        path: z.string(),
        field: personalField,
        personRef: z.string().optional(),
        text: shownText,
      }),
    ),
  })
  .meta({ id: 'Revealed' });

const accessKind = z
  .enum([
    'REVEAL',
    'EXPORT',
    'PRINT',
    'SEEN',
    'REFUSED',
    'SIGNED_IN',
    'SIGN_IN_FAILED',
    'SIGNED_OUT',
    'ACCOUNT_CHANGED',
  ])
  .meta({ id: 'AccessKind' });

/** Who looked at which personal data of a case, opened a restricted one, or took it out, when and what for; or who tried what they may not. */
const accessEntry = z
  .object({
    accessId: id,
    kind: accessKind,
    /** None of an attempt that was about no case. */
    caseId: id.nullable(),
    caseNumber: z.string().nullable(),
    confidentiality: confidentiality.nullable(),
    accountId: z.string(),
    /** What the account is called; its id where there is no such account any more. */
    accountName: z.string(),
    role,
    orgCode: z.string(),
    accessedAt: instant,
    /** None of a print, whose document is its purpose, of a mere look, nor of exports before one was asked for. */
    purpose: z.union([revealPurpose, exportPurpose]).nullable(),
    note: shownText.optional(),
    fields: z.array(z.string()),
    personRef: z.string().nullable(),
    /** What was printed. */
    document: z.enum(['agreement', 'advisory', 'order', 'minutes']).nullable(),
    /** Of an attempt: what was tried, the code it was refused with, and why it was not theirs. */
    action: z.string().nullable(),
    code: z.string().nullable(),
    reason: attemptReason.nullable(),
    aboutKind: z.enum(['case', 'report', 'audit', 'person', 'visit', 'lesson']).nullable(),
    /** Where the case stood when it was tried. */
    atRevision: revision.nullable(),
    /** More than one, and no action: so many of one minute are not on record one by one. */
    times: z.int(),
    /** Of an account: what changed, and what whoever did it is called, if it was not the owner. */
    change: accountChange.nullable(),
    actorName: z.string().nullable(),
  })
  .meta({ id: 'AccessEntry' });
export const accessLog = page('AccessLog', accessEntry);
export type AccessLog = z.infer<typeof accessLog>;
export const accessLogQuery = {
  area: areaCode.exactOptional(),
  case: id.exactOptional(),
  caseNumber: line(40).exactOptional(),
  restricted: flag.exactOptional(),
  kinds: listOf(accessKind).exactOptional(),
  account: id.exactOptional(),
  from: instant.exactOptional(),
  to: instant.exactOptional(),
  ...paging,
} as const;
export type Revealed = z.infer<typeof revealed>;
