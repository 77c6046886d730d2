import { tryWebhookAgain, webhookPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 重新推送. */
export const tryWebhookAgainRoute = addCommand({
  method: 'POST',
  url: '/webhooks/:webhookId/another-try',
  tag: 'webhooks',
  summary: 'Send again 重新推送',
  params: webhookPath,
  body: tryWebhookAgain,
  handle: (application, caller, { webhookId }, _, request) =>
    application.manageWebhook(caller, webhookId, { type: 'TryWebhookAgain' }, request),
});
