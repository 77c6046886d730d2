import { dispatch } from './decide/dispatch.js';
import { deemSigned, sign } from './decide/sign.js';

/** How each command about a dispatch is decided. */
export const dispatchDecisions = { Dispatch: dispatch, Sign: sign, DeemSigned: deemSigned };
