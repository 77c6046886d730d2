import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { ReturnFromPolice } from '../commands.js';
import { demandHandover } from '../policies/demand-handover.js';
import { leavePoliceChannel } from '../policies/leave-police-channel.js';

/** 40: the station gives the matter back, before or after it accepted it. */
export function returnFromPolice(command: ReturnFromPolice, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const { status } = demandHandover(file, given.handoverId);
  if (status === 'returned') return [];
  demand(status !== 'commissioned', 'HANDOVER_ENDED', { status });
  return [{ type: 'PoliceReturned', data: given }, ...leavePoliceChannel(file)];
}
