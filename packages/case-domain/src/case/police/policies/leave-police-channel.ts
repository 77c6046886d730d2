import type { CaseEvent } from '../../events.js';
import { hasOpenMediation } from '../../mediation/state.js';
import type { CaseFile } from '../../state.js';

/** When the police let go: back to a mediation they had frozen, else to no channel (I25). */
export function leavePoliceChannel(file: CaseFile): CaseEvent[] {
  if (file.channel !== 'police') return [];
  const channel = hasOpenMediation(file.mediation) ? 'peoples_mediation' : 'none';
  return [{ type: 'ChannelSet', data: { channel } }];
}
