import type { Evolvers } from '../evolvers.js';
import type { clockEvents } from './events.js';

/** What stands of them is in the book of clocks, which every event is entered into. */
export const clockEvolvers: Evolvers<typeof clockEvents> = {
  LimitReached: (file) => file,
  DueRecomputed: (file) => file,
};
