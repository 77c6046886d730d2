import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { ReportDanger } from '../commands.js';

/** 34: any role, any open stage, one tap. Raises the risk to high. */
export function reportDanger(command: ReportDanger, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.danger[command.dangerId]) return [];
  const acknowledgeBy = dueWithin('danger_acknowledgement', facts.now, facts).at;
  return [
    { type: 'DangerReported', data: { dangerId: command.dangerId, text: command.text, acknowledgeBy } },
  ];
}
