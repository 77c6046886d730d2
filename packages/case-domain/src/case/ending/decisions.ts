import { archive } from './decide/archive.js';
import { guideStatutory } from './decide/guide-statutory.js';
import { liftLegalHold, placeLegalHold } from './decide/legal-hold.js';
import { withdraw } from './decide/withdraw.js';

/** How each command that ends a case otherwise, or keeps its file, is decided. */
export const endingDecisions = {
  GuideStatutory: guideStatutory,
  Withdraw: withdraw,
  Archive: archive,
  PlaceLegalHold: placeLegalHold,
  LiftLegalHold: liftLegalHold,
};
