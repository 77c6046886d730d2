import { classifyCase } from './decide/classify-case.js';
import { correct } from './decide/correct.js';
import { restrict, unrestrict } from './decide/restrict.js';
import { setRisk } from './decide/set-risk.js';

/** How each command about what a case is held to be is decided. */
export const classificationDecisions = {
  ClassifyCase: classifyCase,
  SetRisk: setRisk,
  Restrict: restrict,
  Unrestrict: unrestrict,
  Correct: correct,
};
