import { decideExtension } from './decide/decide-extension.js';
import { decideHold } from './decide/decide-hold.js';
import { requestExtension } from './decide/request-extension.js';
import { requestHold } from './decide/request-hold.js';
import { resume } from './decide/resume.js';

/** How each command about the time limit is decided. */
export const timeLimitDecisions = {
  RequestExtension: requestExtension,
  DecideExtension: decideExtension,
  RequestHold: requestHold,
  DecideHold: decideHold,
  Resume: resume,
};
