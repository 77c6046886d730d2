import { instruct } from './decide/instruct.js';
import { liftSupervision } from './decide/lift-supervision.js';
import { nudge } from './decide/nudge.js';
import { suggestSupervision } from './decide/suggest-supervision.js';
import { supervise } from './decide/supervise.js';

/** How each command by which others press for a case is decided. */
export const steeringDecisions = {
  Nudge: nudge,
  SuggestSupervision: suggestSupervision,
  Supervise: supervise,
  LiftSupervision: liftSupervision,
  Instruct: instruct,
};
