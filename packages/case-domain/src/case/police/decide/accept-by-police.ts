import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { AcceptByPolice } from '../commands.js';
import { demandHandover } from '../policies/demand-handover.js';

/** 40: the station takes the matter. From here people's mediation is frozen (I25). */
export function acceptByPolice(command: AcceptByPolice, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const { status } = demandHandover(file, given.handoverId);
  if (status === 'accepted') return [];
  demand(status === 'handed_over', 'HANDOVER_ENDED', { status });
  return [
    { type: 'PoliceAccepted', data: given },
    { type: 'ChannelSet', data: { channel: 'police' } },
  ];
}
