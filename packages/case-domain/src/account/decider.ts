import type { Decider } from '@linli/kernel';
import type { AccountEvent } from './events.js';

/** Puts on record what happened to an account. Accounts decided upon it already; that it happened is never refused. */
export interface RecordAccountEvent {
  readonly type: 'RecordAccountEvent';
  readonly event: AccountEvent;
}

/** One account's day. */
export const accountDecider: Decider<RecordAccountEvent, AccountEvent, null, object> = {
  category: 'account',
  initial: null,
  decide: ({ event }) => [event],
  evolve: (state) => state,
};
