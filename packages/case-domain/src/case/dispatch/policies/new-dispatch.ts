import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { Unit } from '../../../organisation/directory.js';
import type { CaseEvent } from '../../events.js';
import type { CaseFile } from '../../state.js';
import type { DispatchOrder } from '../commands.js';

/** The work given to one unit, whichever command gives it: units known, the task ahead, duties looked at. */
export function newDispatch(order: DispatchOrder, file: CaseFile, facts: Facts): CaseEvent {
  const { dispatchId, leadUnit, supportingUnits, taskDueAt, despiteDuties } = order;
  const lead = facts.directory.unit(leadUnit, facts.at) ?? refuse('UNIT_UNKNOWN', { unit: leadUnit });
  for (const code of supportingUnits) demand(facts.directory.unit(code), 'UNIT_UNKNOWN', { unit: code });
  demand(!supportingUnits.includes(leadUnit), 'LEAD_CANNOT_SUPPORT', { unit: leadUnit });
  demand(taskDueAt > facts.at, 'TASK_DUE_IN_THE_PAST', { taskDueAt });
  const outsideDutyList = !hasDuty(lead, file.typeCode);
  // A community is not given what is not on its list (北京市街道办事处条例 17), unless somebody answers for it by a
  // reason on record: then it is counted and may be objected to at once. Other units are warned and may object.
  const besideCommunityDuties = outsideDutyList && lead.kind === 'community';
  demand(!besideCommunityDuties || despiteDuties !== undefined, 'OUTSIDE_COMMUNITY_DUTIES', {
    unit: leadUnit,
  });
  return {
    type: 'Dispatched',
    data: {
      dispatchId,
      leadUnit,
      supportingUnits: [...supportingUnits],
      taskDueAt,
      outsideDutyList,
      ...(besideCommunityDuties && despiteDuties !== undefined ? { despiteDuties } : {}),
      objectionWindow: dueWithin('objection_window', facts.at, facts),
    },
  };
}

function hasDuty({ duties }: Unit, typeCode: string): boolean {
  return duties === 'all' || duties.includes(typeCode);
}
