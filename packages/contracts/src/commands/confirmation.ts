import { z } from 'zod';
import { commandBody } from '../given.js';
import { line, prose } from '../text.js';
import { id, instant } from '../words.js';
import { signaturePath } from './agreement.js';
import { casePath } from './lifecycle.js';

/** 共同申请司法确认: by every party of the mediation. */
export const applyConfirmation = commandBody('ApplyConfirmation', {
  court: line(120),
  applicants: z.array(id).min(2).max(30),
  appliedAt: instant,
});

/** 法院受理 / 不予受理. */
export const recordCourtAnswer = z
  .discriminatedUnion('answer', [
    commandBody('CourtAccepts', {
      answer: z.literal('accepted'),
      answeredAt: instant,
      docket: line(60).exactOptional(),
    }),
    commandBody('CourtRefuses', {
      answer: z.literal('refused'),
      answeredAt: instant,
      reason: prose(1000),
    }),
  ])
  .meta({ id: 'RecordCourtAnswer' });

/** 法院延长期限: ten days more. */
export const recordCourtExtension = commandBody('RecordCourtExtension', { extendedAt: instant });

/** 确认 / 不予确认. */
export const recordCourtDecision = z
  .discriminatedUnion('decision', [
    commandBody('CourtConfirms', {
      decision: z.literal('confirmed'),
      decidedAt: instant,
      document: line(60),
    }),
    commandBody('CourtDoesNotConfirm', {
      decision: z.literal('not_confirmed'),
      decidedAt: instant,
      reason: prose(1000),
    }),
  ])
  .meta({ id: 'RecordCourtDecision' });

export const confirmationPath = signaturePath.extend({ confirmationId: id });
export const courtPath = casePath.extend({ confirmationId: id });
