import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import { isoDate, shanghaiDay } from '@linli/calendar';
import { type AccountChange, type AccountEvent, accountDecider, minuteOf } from '@linli/case-domain';
import { handleCommand, type Instant } from '@linli/kernel';
import { envelopeFor } from '../command-request.js';
import type { Parts } from '../parts.js';
import { systemCaller } from '../system-caller.js';

/** Whose account it is, and where its post lies. */
export type OwnAccount = Pick<Caller, 'accountId' | 'areaCode'>;

/** What happened, as it is noted. */
export type AccountNote =
  | { readonly type: 'SignedIn'; readonly way: 'password' | 'provider'; readonly sessionId?: string }
  | { readonly type: 'SignedOut' }
  | { readonly type: 'SignInFailed' }
  | { readonly type: 'AccountChanged'; readonly change: AccountChange; readonly tokenId?: string };

/** Failures of one account within one minute that are not on record yet. */
interface Failures {
  readonly account: OwnAccount;
  readonly minute: Instant;
  count: number;
}

/**
 * Puts on record what happened to accounts, after it was answered. Of failures to sign in the first of a minute is recorded
 * at once; of the others only their number is, when the minute is over.
 */
export function keepAccountEvents({
  store,
  readModels,
  clock,
}: Pick<Parts, 'store' | 'readModels' | 'clock'>) {
  const failures = new Map<string, Failures>();

  async function put(
    { accountId, areaCode }: OwnAccount,
    by: Caller,
    eventIn: (areaPath: string[]) => AccountEvent,
    correlationId: string = randomUUID(),
  ): Promise<void> {
    const now = clock();
    const directory = await readModels.loadDirectory();
    const event = eventIn([...(directory.areaPath(areaCode, now) ?? [])]);
    const key = `${event.type} ${accountId} ${correlationId}`;
    await handleCommand({
      store,
      decider: accountDecider,
      id: `${isoDate(shanghaiDay(now))}-${accountId}`,
      command: { type: 'RecordAccountEvent', event },
      facts: {},
      meta: envelopeFor(by, { key, correlationId }, { at: now, now }),
    });
  }

  /** Notes what happened to an account; `by` is whoever did it, nobody known where signing in failed. */
  async function noteAccountEvent(
    account: OwnAccount,
    by: Caller | undefined,
    note: AccountNote,
    correlationId: string,
  ): Promise<void> {
    if (note.type !== 'SignInFailed') {
      await put(account, by ?? systemCaller, (areaPath) => eventOf(note, areaPath), correlationId);
      return;
    }
    const minute = minuteOf(clock());
    const before = failures.get(account.accountId);
    if (before?.minute === minute) {
      before.count += 1;
      return;
    }
    failures.set(account.accountId, { account, minute, count: 0 });
    if (before) await close(before);
    await put(account, systemCaller, failedIn(1), correlationId);
  }

  async function close({ account, count }: Failures): Promise<void> {
    if (count > 0) await put(account, systemCaller, failedIn(count));
  }

  /** Says how often signing in failed in minutes that are over; in the present one too when `all`. */
  async function settleAccountEvents(all = false): Promise<void> {
    const present = minuteOf(clock());
    const over = [...failures].filter(([, { minute }]) => all || minute !== present);
    for (const [accountId] of over) failures.delete(accountId);
    for (const [, one] of over) await close(one);
  }

  return { noteAccountEvent, settleAccountEvents };
}

const failedIn =
  (count: number) =>
  (areaPath: string[]): AccountEvent => ({ type: 'SignInFailed', data: { count, areaPath } });

function eventOf(note: Exclude<AccountNote, { type: 'SignInFailed' }>, areaPath: string[]): AccountEvent {
  const { type, ...data } = note;
  return { type, data: { ...data, areaPath } } as AccountEvent;
}
