import { registerWebhook, webhookPath, webhookReceipt } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 登记推送. The answer holds the signing secret, this once. */
export const registerWebhookRoute = addCommand({
  method: 'PUT',
  url: '/webhooks/:webhookId',
  tag: 'webhooks',
  summary: 'Register webhook 登记推送',
  params: webhookPath,
  body: registerWebhook,
  answer: webhookReceipt,
  handle: (application, caller, { webhookId }, terms, request) =>
    application.registerWebhook(caller, webhookId, terms, request),
});
