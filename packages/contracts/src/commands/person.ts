import { z } from 'zod';
import { commandBody } from '../given.js';
import { line, prose } from '../text.js';
import { id, instant, personalField, revealPurpose } from '../words.js';

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
