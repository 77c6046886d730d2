import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { ReportIn } from '../commands.js';

/** 22: a department that was called says that it came; nobody says so for another one. */
export function reportIn(command: ReportIn, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { whistleId, department } = command;
  const whistle = file.whistle[whistleId] ?? refuse('WHISTLE_UNKNOWN', { whistleId });
  const presence = whistle.departments[department] ?? refuse('DEPARTMENT_NOT_CALLED', { department });
  if (presence === 'came') return [];
  demand(!whistle.closed, 'WHISTLE_CLOSED', { whistleId });
  demand(facts.by.orgCode === department, 'NOT_OF_THIS_UNIT', { unit: department });
  demand(command.arrivedAt <= facts.now, 'OCCURRED_IN_THE_FUTURE', { at: command.arrivedAt });
  const { type: _, ...data } = command;
  return [{ type: 'DepartmentReportedIn', data }];
}
