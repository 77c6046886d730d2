import { holdPath, requestHold } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 43 申请挂起. */
export const requestHoldRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/holds/:holdId',
  tag: 'time-limit',
  summary: 'Request a hold 申请挂起',
  params: holdPath,
  body: requestHold,
  command: ({ holdId }, fields) => ({ type: 'RequestHold', holdId, ...fields }),
});
