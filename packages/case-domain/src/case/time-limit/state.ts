import type { Evolvers } from '../evolvers.js';
import type { timeLimitEvents } from './events.js';

export const timeLimitEvolvers: Evolvers<typeof timeLimitEvents> = {
  ExtensionRequested: (file) => file,
  ExtensionGranted: (file) => file,
  ExtensionRefused: (file) => file,
  HoldRequested: (file) => file,
  HoldRefused: (file) => file,
  Held: (file) => file,
  Resumed: (file) => file,
};
