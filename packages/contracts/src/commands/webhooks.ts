import { z } from 'zod';
import { commandBody } from '../given.js';
import { line } from '../text.js';
import { areaCode, id, webhookEventKind } from '../words.js';

const terms = {
  /** What the receiver is called. */
  name: line(60),
  /** Where to: a whole http or https address. No secret belongs in it. */
  url: line(2000),
  /** Told of cases in this area; a community or village at least. */
  areaCode,
  events: z.array(webhookEventKind).min(1).max(6),
} as const;

/** 登记推送. */
export const registerWebhook = commandBody('RegisterWebhook', terms);
/** 修改推送: all terms as they are to be from now on. */
export const reviseWebhook = commandBody('ReviseWebhook', terms);
/** 暂停推送: what happens meanwhile waits. */
export const pauseWebhook = commandBody('PauseWebhook', {});
/** 恢复推送. */
export const resumeWebhook = commandBody('ResumeWebhook', {});
/** 更换签名密钥: the one before signs beside it for a day. */
export const rotateWebhookSecret = commandBody('RotateWebhookSecret', {});
/** 重新推送: whatever was given up or waits for its next attempt. */
export const tryWebhookAgain = commandBody('TryWebhookAgain', {});
/** 撤销推送: what waits is not sent any more. */
export const removeWebhook = commandBody('RemoveWebhook', {});

export const webhookPath = z.strictObject({ webhookId: id });
