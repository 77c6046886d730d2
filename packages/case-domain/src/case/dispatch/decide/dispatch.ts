import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { Unit } from '../../../organisation/directory.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { Dispatch } from '../commands.js';

/** 10: one unit leads, others support. The resolution clock runs on (I12). */
export function dispatch(command: Dispatch, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { dispatchId, leadUnit, supportingUnits, taskDueAt } = command;
  if (file.dispatch.present?.dispatchId === dispatchId || file.dispatch.past.includes(dispatchId)) return [];
  demandStage(file, 'ACCEPTED', 'HANDLING');
  const lead = facts.directory.unit(leadUnit, facts.at) ?? refuse('UNIT_UNKNOWN', { unit: leadUnit });
  for (const code of supportingUnits) demand(facts.directory.unit(code), 'UNIT_UNKNOWN', { unit: code });
  demand(!supportingUnits.includes(leadUnit), 'LEAD_CANNOT_SUPPORT', { unit: leadUnit });
  demand(taskDueAt > facts.at, 'TASK_DUE_IN_THE_PAST', { taskDueAt });
  const outsideDutyList = !hasDuty(lead, file.typeCode);
  // A community is not given what is not on its list (北京市街道办事处条例 17); other units are warned and may object.
  demand(!(outsideDutyList && lead.kind === 'community'), 'OUTSIDE_COMMUNITY_DUTIES', { unit: leadUnit });
  const objectionWindow = dueWithin('objection_window', facts.at, facts);
  return [
    {
      type: 'Dispatched',
      data: {
        dispatchId,
        leadUnit,
        supportingUnits: [...supportingUnits],
        taskDueAt,
        outsideDutyList,
        objectionWindow,
      },
    },
  ];
}

function hasDuty({ duties }: Unit, typeCode: string): boolean {
  return duties === 'all' || duties.includes(typeCode);
}
