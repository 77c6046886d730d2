import type { Evolvers } from '../evolvers.js';
import type { endingEvents } from './events.js';

export const endingEvolvers: Evolvers<typeof endingEvents> = {
  CaseWithdrawn: (file) => file,
  StatutoryRouteGiven: (file) => file,
  Archived: (file) => file,
  LegalHoldPlaced: (file) => file,
  LegalHoldLifted: (file) => file,
};
