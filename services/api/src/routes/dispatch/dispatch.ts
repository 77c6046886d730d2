import { dispatch, dispatchPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 10 派单. */
export const dispatchRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/dispatches/:dispatchId',
  tag: 'dispatch',
  summary: 'Dispatch 派单',
  params: dispatchPath,
  body: dispatch,
  command: ({ dispatchId }, fields) => ({ type: 'Dispatch', dispatchId, ...fields }),
});
