import { dispatchPath, objectToDispatch } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 13 派单异议. */
export const objectToDispatchRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/dispatches/:dispatchId/objection',
  tag: 'dispatch',
  summary: 'Object to a dispatch 派单异议',
  params: dispatchPath,
  body: objectToDispatch,
  command: ({ dispatchId }, fields) => ({ type: 'Object', dispatchId, ...fields }),
});
