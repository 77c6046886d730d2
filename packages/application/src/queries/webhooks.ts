import type { Caller } from '@linli/access';
import type { WebhookRow } from '@linli/read-models';
import type { WebhookStanding } from '@linli/webhooks';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { webhookOffice } from '../webhook-office.js';

/** A receiver as it is registered, and how far the telling is. */
export type ListedWebhook = Omit<WebhookRow, 'revision' | 'position' | 'overlapUntil' | 'stage'> &
  WebhookStanding & {
    readonly stage: 'ACTIVE' | 'PAUSED';
    /** Present while the former secret signs beside the new one. */
    readonly overlapUntil?: string;
  };

const NOTHING_YET: WebhookStanding = { waiting: 0, parked: 0, delivered: 0 };

/** 推送: who is told of what, how many messages wait and what last stood in the way. Nothing of a case. */
export async function webhookList(parts: Parts, caller: Caller): Promise<readonly ListedWebhook[]> {
  demandMayDo(caller, 'ViewWebhooks');
  const [rows, standings] = await Promise.all([
    parts.readModels.webhooks(),
    webhookOffice(parts).standings(),
  ]);
  const now = parts.clock();
  return rows.map(({ webhookId, name, url, areaCode, events, registeredAt, overlapUntil, stage }) => ({
    webhookId,
    name,
    url,
    areaCode,
    events,
    registeredAt,
    stage: stage === 'PAUSED' ? 'PAUSED' : 'ACTIVE',
    ...(overlapUntil !== null && overlapUntil > now && { overlapUntil }),
    ...(standings.get(webhookId) ?? NOTHING_YET),
  }));
}
