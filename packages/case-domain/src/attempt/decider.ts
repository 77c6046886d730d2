import type { Decider, Instant } from '@linli/kernel';
import type { AttemptCommand } from './commands.js';
import type { AttemptEvent } from './events.js';

/** So many are recorded one by one in a minute, and in a day; of the others it is said how many there were. */
export const MOST_ATTEMPTS = { inAMinute: 10, inADay: 500 } as const;

/** How much one account tried on one day. */
export interface AttemptState {
  readonly inAll: number;
  /** Recorded one by one, by minute. */
  readonly byMinute: Readonly<Record<Instant, number>>;
}

/** The minute a moment lies in, by its beginning. */
export function minuteOf(moment: Instant): Instant {
  return `${moment.slice(0, 'YYYY-MM-DDTHH:MM'.length)}:00.000Z`;
}

/** Whether the log takes no other attempt of this minute one by one. */
export function isFull({ inAll, byMinute }: AttemptState, minute: Instant): boolean {
  return inAll >= MOST_ATTEMPTS.inADay || (byMinute[minute] ?? 0) >= MOST_ATTEMPTS.inAMinute;
}

/** One account's day of attempts. Whoever is out to fill the log finds it bounded, whichever process is asked. */
export const attemptDecider: Decider<AttemptCommand, AttemptEvent, AttemptState, { readonly now: Instant }> =
  {
    category: 'attempt',
    initial: { inAll: 0, byMinute: {} },
    decide: (command, state, { now }) => {
      if (command.type === 'RecordPassedOver') {
        const { type: _, ...data } = command;
        return [{ type: 'AttemptsPassedOver', data }];
      }
      const { type: _, ...data } = command;
      return isFull(state, minuteOf(now)) ? [] : [{ type: 'AttemptRefused', data }];
    },
    evolve: (state, { type, meta }) => {
      if (type !== 'AttemptRefused') return state;
      const minute = minuteOf(meta.recordedAt);
      const { [minute]: before = 0 } = state.byMinute;
      return { inAll: state.inAll + 1, byMinute: { ...state.byMinute, [minute]: before + 1 } };
    },
  };
