import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { RecordVictim } from '../commands.js';

/**
 * Who was hurt and what that person wants. A minor makes the case restricted from here on, whatever its type (I35);
 * whoever knows of one when opening the case says so there, and it is restricted from the first event.
 */
export function recordVictim(command: RecordVictim, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...data } = command;
  const known = file.protection.victims[data.victimId];
  const same =
    known?.capacity === data.capacity && known.minor === data.minor && known.policeWish === data.policeWish;
  if (same) return [];
  const { confidentiality: was } = file;
  const recorded: CaseEvent = { type: 'VictimRecorded', data };
  if (!data.minor || was === 'restricted') return [recorded];
  const restricted = { confidentiality: 'restricted', was, becauseOfMinor: true } as const;
  return [recorded, { type: 'ConfidentialityChanged', data: restricted }];
}
