import { z } from 'zod';
import { commandBody } from '../given.js';
import { prose } from '../text.js';
import { holdReason, id, instant } from '../words.js';
import { casePath } from './lifecycle.js';

/** 申请延期. */
export const requestExtension = commandBody('RequestExtension', {
  days: z.int().min(1).max(60),
  reason: prose(1000),
});

/** 延期审批: granted once the reporter was told, or refused with a reason. */
export const decideExtension = z
  .discriminatedUnion('decision', [
    commandBody('GrantExtension', { decision: z.literal('granted'), reporterWasTold: prose(1000) }),
    commandBody('RefuseExtension', { decision: z.literal('refused'), reason: prose(1000) }),
  ])
  .meta({ id: 'DecideExtension' });

/** 申请挂起. */
export const requestHold = commandBody('RequestHold', {
  reason: holdReason,
  note: prose(1000),
  until: instant,
});

/** 挂起审批. */
export const decideHold = z
  .discriminatedUnion('decision', [
    commandBody('ApproveHold', { decision: z.literal('approved') }),
    commandBody('RefuseHold', { decision: z.literal('refused'), reason: prose(1000) }),
  ])
  .meta({ id: 'DecideHold' });

/** 恢复办理. */
export const resume = commandBody('Resume', {});

export const timeExtensionPath = casePath.extend({ extensionId: id });
export const holdPath = casePath.extend({ holdId: id });
