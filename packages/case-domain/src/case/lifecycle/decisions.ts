import { acceptCase, declineCase } from './decide/accept-case.js';
import { attachReport, detachReport } from './decide/attach-report.js';
import { openCase } from './decide/open-case.js';
import { recordCallback } from './decide/record-callback.js';
import { reopen } from './decide/reopen.js';
import { resolve } from './decide/resolve.js';
import { resolveOnSpot } from './decide/resolve-on-spot.js';
import { verify } from './decide/verify.js';

/** How each command of a case's life is decided. */
export const lifecycleDecisions = {
  OpenCase: openCase,
  AttachReport: attachReport,
  DetachReport: detachReport,
  ResolveOnSpot: resolveOnSpot,
  AcceptCase: acceptCase,
  DeclineCase: declineCase,
  Resolve: resolve,
  Verify: verify,
  RecordCallback: recordCallback,
  Reopen: reopen,
};
