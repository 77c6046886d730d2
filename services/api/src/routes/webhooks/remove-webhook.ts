import { removeWebhook, webhookPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 撤销推送. */
export const removeWebhookRoute = addCommand({
  method: 'POST',
  url: '/webhooks/:webhookId/removal',
  tag: 'webhooks',
  summary: 'Remove webhook 撤销推送',
  params: webhookPath,
  body: removeWebhook,
  handle: (application, caller, { webhookId }, _, request) =>
    application.manageWebhook(caller, webhookId, { type: 'RemoveWebhook' }, request),
});
