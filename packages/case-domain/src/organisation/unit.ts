import { type Decider, type Instant, refuse } from '@linli/kernel';
import type { UnitCommand } from './commands.js';
import type { Unit } from './directory.js';
import type { UnitEvent } from './events.js';

/** Stream `unit-{code}`. Establishing the same unit again is quiet; a different one under the same code is refused. */
export const unitDecider: Decider<UnitCommand, UnitEvent, Unit | undefined, { readonly now: Instant }> = {
  category: 'unit',
  initial: undefined,
  decide: (command, state) => {
    const { type: _, ...data } = command;
    if (state === undefined) return [{ type: 'UnitEstablished', data }];
    return isSame(state, data) ? [] : refuse('UNIT_EXISTS', { code: data.code });
  },
  evolve: (_, event) => event.data,
};

function isSame(one: Unit, other: Unit): boolean {
  return (
    one.name === other.name &&
    one.kind === other.kind &&
    one.areaCode === other.areaCode &&
    one.enforcing === other.enforcing &&
    String(one.duties) === String(other.duties)
  );
}
