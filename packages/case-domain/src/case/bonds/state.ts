import type { Evolvers } from '../evolvers.js';
import type { bondEvents } from './events.js';

export const bondEvolvers: Evolvers<typeof bondEvents> = {
  CaseJoined: (file) => file,
  CaseUnjoined: (file) => file,
  CaseTakenIn: (file) => file,
  CaseLetGo: (file) => file,
  ChildOpened: (file) => file,
  ChildEnded: (file) => file,
  WatchStarted: (file) => file,
  WatchChecked: (file) => file,
  RelapseFound: (file) => file,
  CaseReassignedByReorg: (file) => file,
};
