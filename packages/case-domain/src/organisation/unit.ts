import { type Decider, demand, type Instant, refuse } from '@linli/kernel';
import { catalogueV1 } from '../catalogue/catalogue-v1.js';
import { demandBeginsLater } from '../policies/demand-begins-later.js';
import type { DutyChange, UnitCommand } from './commands.js';
import type { Unit } from './directory.js';
import type { UnitEvent } from './events.js';

/** A unit as it was established, and how its duty list changed. */
interface UnitState {
  readonly established: Unit;
  readonly changes: readonly DutyChange[];
}

/**
 * Stream `unit-{code}`. Establishing the same unit again is quiet; a different one under the same code is refused. A
 * duty list changes from a later day on: what was dispatched already is judged by the list of its day.
 */
export const unitDecider: Decider<UnitCommand, UnitEvent, UnitState | undefined, { readonly now: Instant }> =
  {
    category: 'unit',
    initial: undefined,
    decide: (command, state, { now }) => {
      if (command.type === 'EstablishUnit') {
        const { type: _, ...data } = command;
        if (state === undefined) return [{ type: 'UnitEstablished', data }];
        return isSame(state.established, data) ? [] : refuse('UNIT_EXISTS', { code: data.code });
      }
      if (state === undefined) return refuse('UNIT_UNKNOWN');
      const { duties, from } = command;
      const last = state.changes.findLast((change) => change.from === from);
      if (last && String(last.duties) === String(duties)) return [];
      demandBeginsLater(from, now);
      for (const typeCode of duties === 'all' ? [] : duties) {
        demand(catalogueV1.type(typeCode, 1), 'CASE_TYPE_UNKNOWN', { typeCode });
      }
      return [{ type: 'DutiesChanged', data: { duties, from } }];
    },
    evolve: (state, event) => {
      if (event.type === 'UnitEstablished') return { established: event.data, changes: [] };
      return state && { ...state, changes: [...state.changes, event.data] };
    },
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
