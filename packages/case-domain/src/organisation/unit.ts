import { type Decider, type Instant, refuse } from '@linli/kernel';
import type { UnitCommand } from './commands.js';
import type { Unit } from './directory.js';
import type { UnitEvent } from './events.js';

/** Stream `unit-{code}`. */
export const unitDecider: Decider<UnitCommand, UnitEvent, Unit | undefined, { readonly now: Instant }> = {
  category: 'unit',
  initial: undefined,
  decide: ({ type: _, ...data }, state) => {
    if (state === undefined) return [{ type: 'UnitEstablished', data }];
    const same = state.name === data.name && state.kind === data.kind && state.areaCode === data.areaCode;
    return same ? [] : refuse('UNIT_EXISTS', { code: data.code });
  },
  evolve: (_, event) => event.data,
};
