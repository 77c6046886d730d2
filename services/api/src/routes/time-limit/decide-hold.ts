import { decideHold, holdPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 43 挂起审批. */
export const decideHoldRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/holds/:holdId/decision',
  tag: 'time-limit',
  summary: 'Decide on a hold 挂起审批',
  params: holdPath,
  body: decideHold,
  command: ({ holdId }, fields) => ({ type: 'DecideHold', holdId, ...fields }),
});
