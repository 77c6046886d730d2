import type { Evolvers } from '../evolvers.js';
import type { steeringEvents } from './events.js';

export const steeringEvolvers: Evolvers<typeof steeringEvents> = {
  Nudged: (file) => file,
  SupervisionSuggested: (file) => file,
  SupervisionRaised: (file) => file,
  SupervisionLifted: (file) => file,
  InstructionGiven: (file) => file,
};
