import { pauseWebhook, webhookPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 暂停推送. */
export const pauseWebhookRoute = addCommand({
  method: 'POST',
  url: '/webhooks/:webhookId/pause',
  tag: 'webhooks',
  summary: 'Pause webhook 暂停推送',
  params: webhookPath,
  body: pauseWebhook,
  handle: (application, caller, { webhookId }, _, request) =>
    application.manageWebhook(caller, webhookId, { type: 'PauseWebhook' }, request),
});
