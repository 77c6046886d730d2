import { decideExtension, timeExtensionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 42 延期审批. */
export const decideExtensionRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/extensions/:extensionId/decision',
  tag: 'time-limit',
  summary: 'Decide on an extension 延期审批',
  params: timeExtensionPath,
  body: decideExtension,
  command: ({ extensionId }, fields) => ({ type: 'DecideExtension', extensionId, ...fields }),
});
