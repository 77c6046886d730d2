import { type Decider, type Instant, refuse } from '@linli/kernel';
import type { AreaCommand } from './commands.js';
import type { AreaEvent } from './events.js';

type Established = Extract<AreaEvent, { type: 'AreaEstablished' }>['data'];

/** An area as it stands, or nothing yet. */
export type AreaState = Established | undefined;

/** Stream `area-{code}`. Establishing the same area again is quiet; a different one under the same code is refused. */
export const areaDecider: Decider<AreaCommand, AreaEvent, AreaState, { readonly now: Instant }> = {
  category: 'area',
  initial: undefined,
  decide: (command, state) => {
    if (command.type === 'EstablishArea') {
      const { type: _, ...data } = command;
      if (state === undefined) return [{ type: 'AreaEstablished', data }];
      const same =
        state.level === data.level && state.parentCode === data.parentCode && state.name === data.name;
      return same ? [] : refuse('AREA_EXISTS', { code: data.code });
    }
    if (state === undefined) return refuse('AREA_UNKNOWN');
    const { name, from } = command;
    return state.name === name ? [] : [{ type: 'AreaRenamed', data: { name, from } }];
  },
  evolve: (state, event) => {
    if (event.type === 'AreaEstablished') return event.data;
    return state && { ...state, name: event.data.name };
  },
};
