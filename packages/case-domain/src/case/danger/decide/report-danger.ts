import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { ReportDanger } from '../commands.js';

/** Minutes within which somebody must have heard the alarm. */
const ACKNOWLEDGE_MINUTES = 10;

/** 34: any role, any open stage, one tap. Raises the risk to high. */
export function reportDanger(command: ReportDanger, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.danger[command.dangerId]) return [];
  const acknowledgeBy = facts.calendar.addHours(facts.now, ACKNOWLEDGE_MINUTES / 60).at;
  return [
    { type: 'DangerReported', data: { dangerId: command.dangerId, text: command.text, acknowledgeBy } },
  ];
}
