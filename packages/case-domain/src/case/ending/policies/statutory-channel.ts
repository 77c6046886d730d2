import type { Channel } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import type { CaseFile } from '../../state.js';
import type { StatutoryRoute } from '../events.js';

const CHANNELS: Readonly<Partial<Record<StatutoryRoute, Channel>>> = {
  litigation: 'court',
  arbitration: 'court',
  petition: 'court',
  administrative_reconsideration: 'administrative',
  administrative_ruling: 'administrative',
  labour_inspection: 'administrative',
};

/** The channel a matter is in once it was guided to a route; undefined where the route is none of the usual ones. */
export function channelOfRoute(route: StatutoryRoute): Channel | undefined {
  return CHANNELS[route];
}

/** The case is worked on again: the way it was guided to is not the one any more (I25). */
export function leaveStatutoryChannel({ channel, resolution }: CaseFile): CaseEvent[] {
  const entered = resolution?.route && channelOfRoute(resolution.route);
  return entered !== undefined && entered === channel
    ? [{ type: 'ChannelSet', data: { channel: 'none' } }]
    : [];
}
