import { escalationPath, sendBack } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 20 回退. */
export const sendBackRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/escalations/:escalationId/return',
  tag: 'level',
  summary: 'Send back 回退',
  params: escalationPath,
  body: sendBack,
  command: ({ escalationId }, fields) => ({ type: 'SendBack', escalationId, ...fields }),
});
