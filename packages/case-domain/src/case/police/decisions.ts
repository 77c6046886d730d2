import { acceptByPolice } from './decide/accept-by-police.js';
import { commissionMediation } from './decide/commission-mediation.js';
import { handOverPolice } from './decide/hand-over-police.js';
import { returnFromPolice } from './decide/return-from-police.js';

/** How each command about a hand-over to the police is decided. */
export const policeDecisions = {
  HandOverPolice: handOverPolice,
  AcceptByPolice: acceptByPolice,
  ReturnFromPolice: returnFromPolice,
  CommissionMediation: commissionMediation,
};
