import type { Webhook, WebhookEventKind } from '@linli/case-domain';
import { instant, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** 推送: who is told of what, as it was registered. What waits to be sent is no view and not here. */
export const webhookTable = defineTable({
  name: 'webhook',
  columns: {
    webhookId: uuid,
    name: text(),
    url: text(),
    areaCode: text(),
    events: texts<WebhookEventKind>(),
    stage: text<Webhook['stage']>(),
    registeredAt: instant,
    /** Until then the former secret signs as well; absent where none was replaced. */
    overlapUntil: nullable(instant),
  },
  key: ['webhookId'],
  indexes: [],
});
export type WebhookRow = Row<typeof webhookTable>;
