import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { demandNoWayAroundARuling } from '../../dispatch/policies/demand-no-way-around-a-ruling.js';
import { isDispatched } from '../../dispatch/policies/is-dispatched.js';
import { newDispatch } from '../../dispatch/policies/new-dispatch.js';
import type { CaseEvent } from '../../events.js';
import { demandInsideDue } from '../../policies/demand-inside-due.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { Delegate } from '../commands.js';
import { demandOwnLevel } from '../policies/demand-own-level.js';
import { levelOfUnit } from '../policies/level-of-unit.js';
import { isAbove } from '../state.js';

/** 20: a unit of a lower level leads, with a task due inside the time of the case. */
export function delegate(command: Delegate, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { delegationId, dispatchId, leadUnit, taskDueAt } = command;
  if (file.levels.delegations.includes(delegationId)) return [];
  demandStage(file, 'HANDLING');
  demandOwnLevel(file, facts);
  demandNoWayAroundARuling(file, facts);
  const unit = facts.directory.unit(leadUnit) ?? refuse('UNIT_UNKNOWN', { unit: leadUnit });
  const to = levelOfUnit(unit, facts.directory);
  demand(to !== undefined && isAbove(file.level, to), 'NOT_A_LOWER_LEVEL', { level: file.level });
  demandInsideDue(taskDueAt, file, facts);
  demand(!isDispatched(file, dispatchId), 'DISPATCH_REPLACED', { dispatchId });
  return [
    { type: 'Delegated', data: { delegationId, from: file.level, to, unit: leadUnit, taskDueAt } },
    newDispatch(command, file, facts),
  ];
}
