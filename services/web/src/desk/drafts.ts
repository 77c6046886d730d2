import { recall, remember, remembered } from '../both/remembered.js';

/**
 * Forms that were begun and not sent, in this browser: somebody who is called away finds them again, and nobody else who
 * signs in here does. They hold what people said in clear, so they go when their owner signs out.
 */
const draftsOf = (accountId: string): string => `draft.desk.${accountId}.`;

/** What the account left of a form; undefined where it left nothing. */
export function openDraft(accountId: string, name: string): unknown {
  return recall(draftsOf(accountId) + name);
}

/** Keeps what was entered; undefined forgets it. */
export function keepDraft(accountId: string, name: string, draft: unknown): void {
  remember(draftsOf(accountId) + name, draft);
}

/** How many forms of the account wait to be finished. */
export function countDrafts(accountId: string): number {
  return remembered(draftsOf(accountId)).length;
}

/** Forgets all of them. */
export function forgetDrafts(accountId: string): void {
  for (const name of remembered(draftsOf(accountId))) remember(name, undefined);
}
