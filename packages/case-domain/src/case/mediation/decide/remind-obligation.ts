import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { RemindObligation } from '../agreement-commands.js';
import { demandObligation } from '../policies/demand-obligation.js';

/** 38: the debtor is reminded: three days before, on the day, the day after, or of a default. */
export function remindObligation(command: RemindObligation, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const { obligationId, reminderId } = given;
  const { status, reminders } = demandObligation(file, obligationId);
  if (reminders.includes(reminderId)) return [];
  demand(status !== 'performed' && status !== 'late', 'OBLIGATION_ALREADY_PERFORMED', { obligationId });
  return [{ type: 'ObligationReminded', data: given }];
}
