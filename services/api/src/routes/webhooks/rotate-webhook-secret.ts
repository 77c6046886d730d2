import { rotateWebhookSecret, webhookPath, webhookReceipt } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 更换签名密钥. The answer holds the new secret, this once. */
export const rotateWebhookSecretRoute = addCommand({
  method: 'POST',
  url: '/webhooks/:webhookId/secret',
  tag: 'webhooks',
  summary: 'Rotate signing secret 更换签名密钥',
  params: webhookPath,
  body: rotateWebhookSecret,
  answer: webhookReceipt,
  handle: (application, caller, { webhookId }, _, request) =>
    application.rotateWebhookSecret(caller, webhookId, request),
});
