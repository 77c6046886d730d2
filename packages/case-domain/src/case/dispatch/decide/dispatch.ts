import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { Dispatch } from '../commands.js';
import { demandNoWayAroundARuling } from '../policies/demand-no-way-around-a-ruling.js';
import { isDispatched } from '../policies/is-dispatched.js';
import { newDispatch } from '../policies/new-dispatch.js';

/** 10: one unit leads, others support. The resolution clock runs on (I12). */
export function dispatch(command: Dispatch, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (isDispatched(file, command.dispatchId)) return [];
  demandStage(file, 'ACCEPTED', 'HANDLING');
  demandNoWayAroundARuling(file, facts);
  return [newDispatch(command, file, facts)];
}
