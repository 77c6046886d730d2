import { reviseWebhook, webhookPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 修改推送. */
export const reviseWebhookRoute = addCommand({
  method: 'POST',
  url: '/webhooks/:webhookId/terms',
  tag: 'webhooks',
  summary: 'Change webhook 修改推送',
  params: webhookPath,
  body: reviseWebhook,
  handle: (application, caller, { webhookId }, terms, request) =>
    application.reviseWebhook(caller, webhookId, terms, request),
});
