import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import { isoDate, shanghaiDay } from '@linli/calendar';
import { type AttemptCommand, attemptDecider, isFull, MOST_ATTEMPTS, minuteOf } from '@linli/case-domain';
import { handleCommand, type Instant } from '@linli/kernel';
import { commandIdOf, envelopeFor } from '../command-request.js';
import type { Parts } from '../parts.js';
import { type Attempt, attemptOf } from './attempt-of.js';
import type { About } from './refused.js';

/** What is known of a request that was refused, beside the refusal. */
export interface RefusedRequest {
  readonly correlationId: string;
  /** The key of the command, if it was one: the same command sent again is the same attempt. */
  readonly key?: string | undefined;
  /** What the address of the request names, what it is about first. */
  readonly named: readonly About[];
}

/** What one account was refused within one minute. */
interface Window {
  readonly caller: Caller;
  readonly minute: Instant;
  recorded: number;
  passedOver: number;
}

/**
 * Puts on record who tried what they may not. It is called when the refusal is answered, so that neither the answer nor
 * the time it takes tells whether the thing is there. Per account and minute a few are recorded one by one; of the others
 * only their number is, when the minute is over.
 */
export function keepAttempts(parts: Pick<Parts, 'store' | 'readModels' | 'clock'>) {
  const { store, readModels, clock } = parts;
  const windows = new Map<string, Window>();
  const here = randomUUID();
  // One after another: whoever sends many at once would only make them collide.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };

  async function put(caller: Caller, command: AttemptCommand, request: KeyedRequest) {
    const now = clock();
    const envelope = envelopeFor(caller, request, { at: now, now });
    const meta = { ...envelope, causationId: request.causationId ?? envelope.causationId };
    const id = `${isoDate(shanghaiDay(now))}-${caller.accountId}`;
    return await handleCommand({ store, decider: attemptDecider, id, command, facts: { now }, meta });
  }

  async function placeOf({ areaCode }: Caller): Promise<string[]> {
    const directory = await readModels.loadDirectory();
    return [...(directory.areaPath(areaCode, clock()) ?? [])];
  }

  /** Where the thing stands; `undefined`: there is none. */
  async function revisionOf({ kind, id }: About): Promise<number | undefined> {
    const { revision } = await store.readStream(`${kind}-${id}`);
    return revision === 'no_stream' ? undefined : revision;
  }

  async function record(
    window: Window,
    { about: given, ...attempt }: Attempt,
    { key, correlationId }: RefusedRequest,
  ): Promise<void> {
    const { caller, minute } = window;
    const atRevision = given && (await revisionOf(given));
    const about = given && atRevision !== undefined ? { ...given, atRevision } : undefined;
    // Who asked for what there is not, or only guessed an id, saw nothing of anybody.
    if (given && !about && attempt.reason === 'not_known') return;
    const command = {
      type: 'RecordAttempt' as const,
      ...attempt,
      ...(about && { about }),
      areaPath: await placeOf(caller),
      via: caller.via,
    };
    // A page that asks again within the minute is the same look.
    const asked = key ?? [attempt.action, given?.kind, given?.id, minute].join(' ');
    const { events, state } = await put(caller, command, {
      key: `refused ${asked}`,
      correlationId,
      ...(key !== undefined && { causationId: commandIdOf(caller, { key }) }),
    });
    if (events.length === 0 && isFull(state, minute)) window.passedOver += 1;
  }

  async function close({ caller, minute, passedOver: count }: Window): Promise<void> {
    if (count === 0) return;
    const areaPath = await placeOf(caller);
    const key = `passed over ${minute} ${here} ${randomUUID()}`;
    await put(
      caller,
      { type: 'RecordPassedOver', minute, count, areaPath },
      { key, correlationId: randomUUID() },
    );
  }

  /** Says how many were passed over in minutes that are over; in the present one too when `all`. */
  async function settleAttempts(all = false): Promise<void> {
    const present = minuteOf(clock());
    const over = [...windows].filter(([, { minute }]) => all || minute !== present);
    for (const [account] of over) windows.delete(account);
    await inTurn(async () => {
      for (const [, window] of over) await close(window);
    });
  }

  /**
   * Puts a refusal on record if it is one of access or of a duty.
   * @returns when it is durable, or passed over
   */
  async function noteRefusal(caller: Caller, error: unknown, request: RefusedRequest): Promise<void> {
    if (caller.role === 'SYS') return;
    const attempt = attemptOf(error, request.named);
    if (!attempt) return;
    const minute = minuteOf(clock());
    let window = windows.get(caller.accountId);
    if (window?.minute !== minute) {
      const before = window;
      window = { caller, minute, recorded: 0, passedOver: 0 };
      windows.set(caller.accountId, window);
      if (before) await inTurn(() => close(before));
    }
    const present = window;
    if (present.recorded >= MOST_ATTEMPTS.inAMinute) present.passedOver += 1;
    else {
      present.recorded += 1;
      await inTurn(() => record(present, attempt, request));
    }
  }

  return { noteRefusal, settleAttempts };
}

interface KeyedRequest {
  readonly key: string;
  readonly correlationId: string;
  /** The id of the command that was refused. */
  readonly causationId?: string;
}
