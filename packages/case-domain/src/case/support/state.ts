import type { Evolvers } from '../evolvers.js';
import type { supportEvents } from './events.js';

export const supportEvolvers: Evolvers<typeof supportEvents> = {
  SupportAdded: (file) => file,
  SupportReplied: (file) => file,
  SupportReleased: (file) => file,
};
