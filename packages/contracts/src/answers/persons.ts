import { z } from 'zod';
import { listOf, page, paging } from '../paging.js';
import { shownText } from '../shown.js';
import { areaCode, id, instant, personalField, revealPurpose, role } from '../words.js';

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
export const erasureListQuery = {
  area: areaCode.exactOptional(),
  statuses: listOf(erasureStatus).exactOptional(),
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

/** Who looked at which personal data of a case, or took the case out, when and what for. */
export const accessEntry = z
  .object({
    accessId: id,
    kind: z.enum(['REVEAL', 'EXPORT', 'PRINT']),
    caseId: id,
    caseNumber: z.string(),
    accountId: z.string(),
    role,
    orgCode: z.string(),
    accessedAt: instant,
    purpose: revealPurpose.nullable(),
    note: shownText.optional(),
    fields: z.array(z.string()),
    personRef: z.string().nullable(),
  })
  .meta({ id: 'AccessEntry' });
export const accessLog = page('AccessLog', accessEntry);
export const accessLogQuery = {
  area: areaCode.exactOptional(),
  case: id.exactOptional(),
  account: id.exactOptional(),
  from: instant.exactOptional(),
  to: instant.exactOptional(),
  ...paging,
} as const;
