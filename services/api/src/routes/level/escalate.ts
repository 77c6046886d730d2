import { escalate, escalationPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 19 上报. */
export const escalateRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/escalations/:escalationId',
  tag: 'level',
  summary: 'Escalate 上报',
  params: escalationPath,
  body: escalate,
  command: ({ escalationId }, fields) => ({ type: 'Escalate', escalationId, ...fields }),
});
