import { dispatchPath, sign } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 11 签收. */
export const signRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/dispatches/:dispatchId/signature',
  tag: 'dispatch',
  summary: 'Sign for a dispatch 签收',
  params: dispatchPath,
  body: sign,
  command: ({ dispatchId }) => ({ type: 'Sign', dispatchId }),
});
