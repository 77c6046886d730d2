import { mediationPath, proposeMediation } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 28 申请 / 主动调解. */
export const proposeMediationRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/mediations/:mediationId',
  tag: 'mediation',
  summary: 'Propose mediation 申请调解',
  params: mediationPath,
  body: proposeMediation,
  command: ({ mediationId }, fields) => ({ type: 'ProposeMediation', mediationId, ...fields }),
});
