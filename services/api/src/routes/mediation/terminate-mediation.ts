import { mediationPath, terminateMediation } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 39 终止调解. */
export const terminateMediationRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/mediations/:mediationId/termination',
  tag: 'mediation',
  summary: 'End mediation 终止调解',
  params: mediationPath,
  body: terminateMediation,
  command: ({ mediationId }, fields) => ({ type: 'TerminateMediation', mediationId, ...fields }),
});
