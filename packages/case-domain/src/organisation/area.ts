import { type Decider, demand, type Instant, refuse } from '@linli/kernel';
import type { AreaCommand } from './commands.js';
import type { AreaEvent } from './events.js';

type DataOf<T extends AreaEvent['type']> = Extract<AreaEvent, { type: T }>['data'];

/** An area as it stands, or nothing yet. */
export type AreaState = (DataOf<'AreaEstablished'> & { readonly closed?: DataOf<'AreaClosed'> }) | undefined;

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
    if (command.type === 'CloseArea') {
      const { type: _, ...data } = command;
      if (state.closed?.succeededBy === data.succeededBy && state.closed?.from === data.from) return [];
      demand(state.closed === undefined, 'AREA_CLOSED', { code: state.code });
      return [{ type: 'AreaClosed', data }];
    }
    if (command.type === 'MoveArea') {
      const { type: _, ...data } = command;
      if (state.parentCode === data.parentCode) return [];
      demand(state.closed === undefined, 'AREA_CLOSED', { code: state.code });
      return [{ type: 'AreaMoved', data }];
    }
    const { name, from } = command;
    return state.name === name ? [] : [{ type: 'AreaRenamed', data: { name, from } }];
  },
  evolve: (state, event) => {
    if (event.type === 'AreaEstablished') return event.data;
    if (event.type === 'AreaClosed') return state && { ...state, closed: event.data };
    if (event.type === 'AreaMoved') return state && { ...state, parentCode: event.data.parentCode };
    return state && { ...state, name: event.data.name };
  },
};
