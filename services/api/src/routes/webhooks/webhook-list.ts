import { webhooks } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** 推送接收方. */
export const webhookListRoute = addQuery({
  url: '/webhooks',
  tag: 'webhooks',
  summary: 'Webhooks, and how far the telling is 推送',
  params: noParams,
  query: {},
  answer: webhooks,
  handle: async (application, caller) => ({ items: await application.webhookList(caller) }),
});
