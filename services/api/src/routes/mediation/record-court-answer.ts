import { courtPath, recordCourtAnswer } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 37 法院受理. */
export const recordCourtAnswerRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/confirmations/:confirmationId/answer',
  tag: 'mediation',
  summary: 'Record whether the court takes the application 法院受理',
  params: courtPath,
  body: recordCourtAnswer,
  command: ({ confirmationId }, fields) => ({ type: 'RecordCourtAnswer', confirmationId, ...fields }),
});
