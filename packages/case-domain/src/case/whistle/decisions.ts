import { blowWhistle } from './decide/blow-whistle.js';
import { closeWhistle } from './decide/close-whistle.js';
import { proposeWhistle } from './decide/propose-whistle.js';
import { reportIn } from './decide/report-in.js';

/** How each command about a whistle is decided. */
export const whistleDecisions = {
  ProposeWhistle: proposeWhistle,
  BlowWhistle: blowWhistle,
  ReportIn: reportIn,
  CloseWhistle: closeWhistle,
};
