import type { Evolvers } from '../evolvers.js';
import type { policeEvents } from './events.js';

/** A hand-over to a police station and what became of it. */
export interface Handover {
  readonly station: string;
  /** `returned` and `commissioned` end it. */
  readonly status: 'handed_over' | 'accepted' | 'returned' | 'commissioned';
}

/** Hand-overs by id, in the order they happened. At most one is open. */
export type PoliceState = Readonly<Record<string, Handover>>;

export const noHandover: PoliceState = {};

/** True while a station has the matter or has still to answer. */
export function hasOpenHandover(police: PoliceState): boolean {
  return Object.values(police).some(({ status }) => status === 'handed_over' || status === 'accepted');
}

/** True while the police have accepted the matter: people's mediation is frozen (I25). */
export function isWithPolice(police: PoliceState): boolean {
  return Object.values(police).some(({ status }) => status === 'accepted');
}

/** True when a station has asked the committee to mediate, by letter (委托人民调解书). */
export function isCommissionedByPolice(police: PoliceState): boolean {
  return Object.values(police).some(({ status }) => status === 'commissioned');
}

function moved(police: PoliceState, handoverId: string, status: Handover['status']): PoliceState {
  const handover = police[handoverId];
  return handover ? { ...police, [handoverId]: { ...handover, status } } : police;
}

export const policeEvolvers: Evolvers<typeof policeEvents> = {
  HandedToPolice: (file, { data }) => ({
    ...file,
    police: { ...file.police, [data.handoverId]: { station: data.station, status: 'handed_over' } },
  }),
  PoliceAccepted: (file, { data }) => ({ ...file, police: moved(file.police, data.handoverId, 'accepted') }),
  PoliceReturned: (file, { data }) => ({ ...file, police: moved(file.police, data.handoverId, 'returned') }),
  Commissioned: (file, { data }) => ({
    ...file,
    police: moved(file.police, data.handoverId, 'commissioned'),
  }),
};
