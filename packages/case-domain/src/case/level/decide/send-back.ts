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
import type { SendBack } from '../commands.js';
import { demandOwnLevel } from '../policies/demand-own-level.js';

/** 20: an escalation goes back to the unit that had the case, once, with the list of what is missing. */
export function sendBack(command: SendBack, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { escalationId, dispatchId, missing, taskDueAt } = command;
  const { escalations } = file.levels;
  const escalation = escalations[escalationId] ?? refuse('ESCALATION_UNKNOWN', { escalationId });
  if (escalation.sentBack && isDispatched(file, dispatchId)) return [];
  demand(!escalation.sentBack, 'SENT_BACK_ALREADY');
  const isLatest = Object.keys(escalations).at(-1) === escalationId;
  demand(isLatest && file.level === escalation.to, 'ESCALATION_OVER', { level: file.level });
  demandStage(file, 'HANDLING');
  demandOwnLevel(file, facts);
  demandNoWayAroundARuling(file, facts);
  const { from, to, fromUnit = refuse('NOBODY_TO_SEND_BACK_TO') } = escalation;
  demandInsideDue(taskDueAt, file, facts);
  demand(!isDispatched(file, dispatchId), 'DISPATCH_REPLACED', { dispatchId });
  return [
    {
      type: 'SentBack',
      data: { escalationId, from: to, to: from, unit: fromUnit, missing: [...missing] },
    },
    newDispatch({ ...command, leadUnit: fromUnit, supportingUnits: [] }, file, facts),
  ];
}
