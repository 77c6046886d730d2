import { type Decider, demand, type Instant } from '@linli/kernel';
import type { MediatorCommand } from './commands.js';
import type { Mediator } from './directory.js';
import type { MediatorEvent } from './events.js';

/** A committee's term (People's Mediation Law 9). */
const TERM_YEARS = 3;

/** Stream `mediator-{id}`: a new entry renews or moves the mediator; the same one again is quiet. */
export const mediatorDecider: Decider<
  MediatorCommand,
  MediatorEvent,
  Mediator | undefined,
  { readonly now: Instant }
> = {
  category: 'mediator',
  initial: undefined,
  decide: (command, state) => {
    const { type: _, ...data } = command;
    demand(
      data.termTo > data.termFrom && data.termTo <= yearsAfter(data.termFrom),
      'MEDIATOR_TERM_UNLAWFUL',
      {
        years: TERM_YEARS,
      },
    );
    const same =
      state?.committeeUnit === data.committeeUnit &&
      state.termFrom === data.termFrom &&
      state.termTo === data.termTo;
    return same ? [] : [{ type: 'MediatorRegistered', data }];
  },
  evolve: (_, event) => event.data,
};

function yearsAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + TERM_YEARS}${day.slice(4)}`;
}
