import type { Evolvers } from '../evolvers.js';
import type { levelEvents } from './events.js';

export const levelEvolvers: Evolvers<typeof levelEvents> = {
  Escalated: (file) => file,
  Delegated: (file) => file,
  SentBack: (file) => file,
};
