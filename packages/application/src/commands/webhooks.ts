import type { Caller } from '@linli/access';
import { type WebhookCommand, type WebhookTerms, webhookDecider } from '@linli/case-domain';
import { handleCommand, refuse } from '@linli/kernel';
import { type CommandRequest, envelopeFor } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { webhookOffice } from '../webhook-office.js';
import { manage } from './manage.js';

/** A receipt with the signing secret that came into being: here and never again. */
export interface WebhookReceipt extends Receipt {
  /** Absent when the same request comes again: whoever missed the answer rotates the secret. */
  readonly secret?: string;
}

/**
 * Registers a receiver of an area's events. What follows in the log is told, nothing of what came before.
 * @throws Rejection FORBIDDEN, AREA_UNKNOWN, WEBHOOK_AREA_TOO_SMALL, WEBHOOK_EXISTS and what the address is refused for
 */
export async function registerWebhook(
  parts: Parts,
  caller: Caller,
  webhookId: string,
  terms: WebhookTerms,
  request: CommandRequest,
): Promise<WebhookReceipt> {
  demandMayDo(caller, 'RegisterWebhook');
  await demandTerms(parts, terms);
  await webhookOffice(parts).beginAt(await parts.store.end());
  return await withSecret(parts, caller, webhookId, request, (secretId) => ({
    type: 'RegisterWebhook',
    ...terms,
    secretId,
  }));
}

/** A new signing secret; the one before signs beside it for a day. @throws Rejection FORBIDDEN, WEBHOOK_UNKNOWN */
export async function rotateWebhookSecret(
  parts: Parts,
  caller: Caller,
  webhookId: string,
  request: CommandRequest,
): Promise<WebhookReceipt> {
  demandMayDo(caller, 'RotateWebhookSecret');
  return await withSecret(parts, caller, webhookId, request, (secretId) => ({
    type: 'RotateWebhookSecret',
    secretId,
  }));
}

/** Changes where to, of which area or what of. @throws Rejection as {@link registerWebhook} */
export async function reviseWebhook(
  parts: Parts,
  caller: Caller,
  webhookId: string,
  terms: WebhookTerms,
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, 'ReviseWebhook');
  await demandTerms(parts, terms);
  return await manageWebhook(parts, caller, webhookId, { type: 'ReviseWebhook', ...terms }, request);
}

/** What needs nothing but the webhook itself. */
type PlainCommand = Exclude<WebhookCommand, { readonly type: 'RegisterWebhook' | 'RotateWebhookSecret' }>;

/** Pauses, resumes, tries again, removes. @throws Rejection FORBIDDEN, WEBHOOK_UNKNOWN, WEBHOOK_REMOVED_ALREADY */
export async function manageWebhook(
  parts: Parts,
  caller: Caller,
  id: string,
  command: PlainCommand,
  request: CommandRequest,
): Promise<Receipt> {
  return await manage(parts, caller, { decider: webhookDecider, id, command, request });
}

async function demandTerms(parts: Parts, { areaCode, url }: WebhookTerms): Promise<void> {
  const directory = await parts.readModels.loadDirectory();
  if (!directory.area(areaCode)) refuse('AREA_UNKNOWN', { areaCode });
  await webhookOffice(parts).demandSendable(url);
}

/** The secret is kept before the event that names it: an event without its secret could never sign anything. */
async function withSecret(
  parts: Parts,
  caller: Caller,
  id: string,
  request: CommandRequest,
  commandWith: (secretId: string) => WebhookCommand,
): Promise<WebhookReceipt> {
  const office = webhookOffice(parts);
  const now = parts.clock();
  const meta = envelopeFor(caller, request, { at: now, now });
  const { secretId, secret } = await office.makeSecret(id, now);
  const task = { store: parts.store, decider: webhookDecider, id, command: commandWith(secretId) };
  try {
    const result = await handleCommand({ ...task, facts: { now }, meta });
    if (result.events.length > 0) return { ...receiptFor(id, result), secret };
    await office.dropSecret(secretId);
    return receiptFor(id, result);
  } catch (error) {
    await office.dropSecret(secretId);
    throw error;
  }
}
