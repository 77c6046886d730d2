import { delegate, delegationPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 20 下派. */
export const delegateRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/delegations/:delegationId',
  tag: 'level',
  summary: 'Delegate 下派',
  params: delegationPath,
  body: delegate,
  command: ({ delegationId }, fields) => ({ type: 'Delegate', delegationId, ...fields }),
});
