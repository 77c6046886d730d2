import { z } from 'zod';
import { commandBody } from '../given.js';
import { line, prose } from '../text.js';
import { exportLevel, exportPurpose, id, instant, language, personalField, revealPurpose } from '../words.js';

/** 申请删除个人信息: the time is over, or the person asked and was right. */
export const requestErasure = z
  .discriminatedUnion('reason', [
    commandBody('ErasureRetentionOver', { reason: z.literal('retention_over') }),
    commandBody('ErasureRequestUpheld', {
      reason: z.literal('request_upheld'),
      /** The person's own request: when it came in and why it is upheld. */
      request: z.strictObject({ receivedAt: instant, note: prose(500) }),
    }),
  ])
  .meta({ id: 'RequestErasure' });

/** 批准删除个人信息, by somebody else than who asked for it. It cannot be undone. */
export const approveErasure = commandBody('ApproveErasure', {});

/** 不批准删除个人信息. */
export const rejectErasure = commandBody('RejectErasure', { reason: prose(500) });

export const erasurePath = z.strictObject({ personRef: id, erasureId: id });

/** 查看个人信息: which masked fields of a case, and what for. On record before anything is shown. */
export const revealPersonal = z
  .strictObject({
    purpose: revealPurpose,
    note: line(300).exactOptional(),
    fields: z.array(personalField).min(1).max(13),
    /** Only those of this person. */
    personRef: id.exactOptional(),
  })
  .meta({ id: 'RevealPersonal' });

export const revealPath = z.strictObject({ caseId: id, revealId: id });

/** 导出案卷: how much of a case is taken away, and what for. On record before anything leaves. */
export const exportCase = z
  .strictObject({
    level: exportLevel,
    purpose: exportPurpose,
    note: line(300).exactOptional(),
    /** Sizes of signed heads that were kept elsewhere: the file proves that the log continues them. */
    earlier: z.array(z.int().min(1)).max(100).exactOptional(),
    language: language.exactOptional(),
  })
  .meta({ id: 'ExportCase' });
export const exportPath = z.strictObject({ caseId: id, exportId: id });

/** What is published of the ledger: the stand-alone verifier, its public key, the heads signed so far. */
export const ledgerPath = z.strictObject({
  part: z.enum(['verify-case.mjs', 'public-key.pem', 'heads.jsonl']),
});
