import { webhookEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { webhookTable } from './table.js';

type Webhook = Draft<typeof webhookTable>;

const changed = (rows: Rows<Webhook>, change: Partial<Webhook>): Webhook[] =>
  [...rows.values()].map((row) => ({ ...row, ...change }));

export const webhookView = defineView<typeof webhookTable, typeof webhookEvents>({
  table: webhookTable,
  generation: 1,
  category: 'webhook',
  events: webhookEvents,
  handlers: {
    WebhookRegistered: (_, event) => {
      const { secretId: _secret, ...terms } = event.data;
      const registeredAt = event.meta.recordedAt;
      return [{ webhookId: idOf(event), ...terms, stage: 'ACTIVE', registeredAt, overlapUntil: null }];
    },
    WebhookRevised: (rows, { data }) => changed(rows, data),
    WebhookPaused: (rows) => changed(rows, { stage: 'PAUSED' }),
    WebhookResumed: (rows) => changed(rows, { stage: 'ACTIVE' }),
    WebhookSecretRotated: (rows, { data: { overlapUntil } }) => changed(rows, { overlapUntil }),
    WebhookRemoved: (rows) => changed(rows, { stage: 'REMOVED' }),
  },
});
