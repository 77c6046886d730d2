import { dispatch } from './decide/dispatch.js';
import { object } from './decide/object.js';
import { ruleObjection } from './decide/rule-objection.js';
import { deemSigned, sign } from './decide/sign.js';

/** How each command about a dispatch is decided. */
export const dispatchDecisions = {
  Dispatch: dispatch,
  Sign: sign,
  DeemSigned: deemSigned,
  Object: object,
  RuleObjection: ruleObjection,
};
