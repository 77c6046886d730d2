import type { Evolvers } from '../evolvers.js';
import type { clockEvents } from './events.js';

export const clockEvolvers: Evolvers<typeof clockEvents> = {
  LimitReached: (file) => file,
  DueRecomputed: (file) => file,
};
