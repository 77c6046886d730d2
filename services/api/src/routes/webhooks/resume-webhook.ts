import { resumeWebhook, webhookPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 恢复推送. */
export const resumeWebhookRoute = addCommand({
  method: 'POST',
  url: '/webhooks/:webhookId/resumption',
  tag: 'webhooks',
  summary: 'Resume webhook 恢复推送',
  params: webhookPath,
  body: resumeWebhook,
  handle: (application, caller, { webhookId }, _, request) =>
    application.manageWebhook(caller, webhookId, { type: 'ResumeWebhook' }, request),
});
