import { requestExtension, timeExtensionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 42 申请延期. */
export const requestExtensionRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/extensions/:extensionId',
  tag: 'time-limit',
  summary: 'Request an extension 申请延期',
  params: timeExtensionPath,
  body: requestExtension,
  command: ({ extensionId }, fields) => ({ type: 'RequestExtension', extensionId, ...fields }),
});
