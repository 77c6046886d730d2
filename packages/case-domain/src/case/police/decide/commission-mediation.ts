import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { CommissionMediation } from '../commands.js';
import { demandHandover } from '../policies/demand-handover.js';
import { leavePoliceChannel } from '../policies/leave-police-channel.js';

/**
 * 40: by letter (委托人民调解书) the station asks the committee to mediate, also before accepting (People's Mediation
 * Law 18). A mediation they had frozen goes on; otherwise one may be proposed with origin police_commission.
 */
export function commissionMediation(command: CommissionMediation, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const { status } = demandHandover(file, given.handoverId);
  if (status === 'commissioned') return [];
  demand(status !== 'returned', 'HANDOVER_ENDED', { status });
  return [{ type: 'Commissioned', data: given }, ...leavePoliceChannel(file)];
}
