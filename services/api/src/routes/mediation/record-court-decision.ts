import { courtPath, recordCourtDecision } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 37 法院裁定. */
export const recordCourtDecisionRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/confirmations/:confirmationId/decision',
  tag: 'mediation',
  summary: 'Record the decision of the court 法院裁定',
  params: courtPath,
  body: recordCourtDecision,
  command: ({ confirmationId }, fields) => ({ type: 'RecordCourtDecision', confirmationId, ...fields }),
});
